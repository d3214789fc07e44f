using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>x where it is positive, else a·x with learned factors a, of each element: PyTorch's <c>nn.PReLU</c> (He et al. 2015).</summary>
[Requires(PositiveCount)]
[Weight("weight", "(numParameters,)")]
public sealed class PReLU : Module, IModule
{
    internal const string Contract = "numParameters == 1 ? (*A) : (N, numParameters, *A) -> numParameters == 1 ? (*A) : (N, numParameters, *A)";
    private const string PositiveCount = "numParameters >= 1";
    private static readonly ContractCheck unbound = new("PReLU.Forward", Contract, "input");
    private static readonly Requirements conditions = new(nameof(PReLU), PositiveCount);

    private readonly ContractCheck check;

    /// <summary>A layer whose factors all are <paramref name="init"/>.</summary>
    /// <param name="numParameters">How many factors: 1, or one for each channel, which is the input's second dimension.</param>
    /// <param name="init">The factors' first value.</param>
    /// <exception cref="ShapeException"><paramref name="numParameters"/> is below 1.</exception>
    public PReLU(int numParameters = 1, double init = 0.25)
        : base(new Arguments { numParameters, init }, conditions)
    {
        check = unbound.Bind(Arguments);
        Weight = InitialValues.Constant((float)init, numParameters);
    }

    /// <summary>The factors: (numParameters).</summary>
    public Tensor<float> Weight { get; }

    /// <summary>The input's shape: any with one factor, (N, numParameters, *) with more.</summary>
    /// <exception cref="ShapeException">The input's second dimension is not the number of factors, where there is more than one.</exception>
    [Shape(Contract)]
    [Kernel(typeof(PReLUKernel), nameof(PReLUKernel.Run), InPlace = true)]
    public Tensor<float> Forward(Tensor<float> input)
    {
        using var call = check.Apply(input);
        var output = Dense.New<float>(call.Lengths(0));
        PReLUKernel.Run(this, Dense.Read(input), Dense.Of(output), Weight.FlattenedLength == 1 ? 1 : call.Size("N"));
        return output;
    }

    /// <inheritdoc/>
    public override void VisitState(IStateVisitor visitor) => visitor.Parameter("weight", Weight);

    /// <inheritdoc/>
    public override string Describe() => $"num_parameters={Weight.FlattenedLength}";
}
