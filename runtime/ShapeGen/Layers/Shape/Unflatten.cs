using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>Makes several dimensions of one: PyTorch's <c>nn.Unflatten</c>.</summary>
/// <param name="dim">The dimension, from 0, or from -1 backwards.</param>
/// <param name="unflattenedSize">The sizes, one of which may be -1 and follows from the others.</param>
public sealed class Unflatten(int dim, SizeList unflattenedSize) : Module, IModule
{
    internal const string Contract = "(*A) -> unflatten(A, dim, unflattenedSize)";
    private static readonly ContractCheck unbound = new("Unflatten.Forward", Contract, "input");
    private readonly ContractCheck check = unbound.Bind(new Arguments { dim, unflattenedSize });

    /// <summary>The dimension.</summary>
    public int Dim { get; } = dim;

    /// <summary>The sizes that it is made into.</summary>
    public SizeList UnflattenedSize { get; } = unflattenedSize;

    /// <summary>The same elements in order, with the sizes in the dimension's place.</summary>
    /// <exception cref="ShapeException">The dimension is out of range, or the product of the sizes is not its size.</exception>
    [Shape(Contract)]
    [View]
    public Tensor<float> Forward(Tensor<float> input)
    {
        using var call = check.Apply(input);
        return input.Reshape(call.Lengths(0));
    }

    /// <inheritdoc/>
    public override string Describe() => $"dim={Dim}, unflattened_size={UnflattenedSize}";
}
