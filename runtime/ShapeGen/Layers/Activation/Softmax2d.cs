using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>The softmax over the channels at each place of a picture: PyTorch's <c>nn.Softmax2d</c>.</summary>
public sealed class Softmax2d : Module, IModule
{
    private const string Contract = "(N?, C, H, W) -> (N?, C, H, W)";
    private static readonly ContractCheck check = new("Softmax2d.Forward", Contract, "input");

    /// <summary>(N?, C, H, W), where the results of one place sum to 1.</summary>
    /// <exception cref="ShapeException">The input has another rank.</exception>
    [Shape(Contract)]
    [Kernel(typeof(Softmax2dKernel), nameof(Softmax2dKernel.Run), InPlace = true)]
    public Tensor<float> Forward(Tensor<float> input)
    {
        using var call = check.Apply(input);
        var output = Dense.New<float>(call.Lengths(0));
        Softmax2dKernel.Run(Dense.Read(input), Dense.Of(output), call.Size("N"), call.Size("C"), call.Size("H"), call.Size("W"));
        return output;
    }
}
