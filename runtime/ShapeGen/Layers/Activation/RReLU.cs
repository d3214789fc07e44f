using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>
/// x where it is positive, else a factor between two limits times x: PyTorch's <c>nn.RReLU</c> (Xu et al. 2015). Training draws the
/// factors; layers are in evaluation mode, in which the factor is the limits' mean.
/// </summary>
/// <param name="lower">The lower limit.</param>
/// <param name="upper">The upper limit.</param>
public sealed class RReLU(double lower = 1.0 / 8, double upper = 1.0 / 3) : Module, IModule
{
    /// <summary>The lower limit.</summary>
    public double Lower { get; } = lower;

    /// <summary>The upper limit.</summary>
    public double Upper { get; } = upper;

    /// <summary>The input's shape.</summary>
    [Shape(PointwiseOperations.Contract)]
    [Kernel(typeof(RReLUKernel), nameof(RReLUKernel.Run), InPlace = true)]
    public Tensor<float> Forward(Tensor<float> input) 
    {
        ArgumentNullException.ThrowIfNull(input);
        var output = Dense.New<float>(input.Lengths);
        RReLUKernel.Run(this, Dense.Read(input), Dense.Of(output));
        return output;
    }

    /// <inheritdoc/>
    public override string Describe() => $"lower={PythonText.Of(Lower)}, upper={PythonText.Of(Upper)}";
}
