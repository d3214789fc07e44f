namespace ShapeGen.Shapes;

/// <summary>What is given at one input place of a contract.</summary>
public abstract record ContractInput
{
    /// <summary>An optional input that is left out.</summary>
    public static ContractInput Absent { get; } = new AbsentInput();

    /// <summary>A tensor of which nothing is known.</summary>
    public static ContractInput Unknown { get; } = new UnknownInput();

    /// <summary>A tensor of that shape.</summary>
    public static implicit operator ContractInput(Shape shape) => new ShapeInput(shape);
}

/// <summary>A tensor of that shape.</summary>
public sealed record ShapeInput(Shape Shape) : ContractInput;

/// <summary>A list of tensors whose members are known one by one.</summary>
public sealed record ListInput(IReadOnlyList<ContractInput> Items) : ContractInput;

/// <summary>A list of <paramref name="Count"/> tensors of one shape.</summary>
public sealed record UniformListInput(ContractInput Item, Dim Count) : ContractInput;

/// <summary>An optional input left out.</summary>
public sealed record AbsentInput : ContractInput;

/// <summary>Not known.</summary>
public sealed record UnknownInput : ContractInput;
