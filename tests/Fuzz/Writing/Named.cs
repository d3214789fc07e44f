namespace ShapeGen.Fuzz.Writing;

/// <summary>A tensor of a program that is being written.</summary>
/// <param name="Code">The variable, or an expression.</param>
/// <param name="Sizes">Its shape.</param>
/// <param name="Element">The type of its elements.</param>
internal sealed record Named(string Code, IReadOnlyList<Size> Sizes, string Element = "float")
{
    public int Rank => Sizes.Count;

    public bool IsFloat => Element == "float";

    /// <summary>True where leading dimensions are open, so that only the last ones can be spoken of.</summary>
    public bool HasPack => Sizes.Any(size => size.IsPack);

    public Size Last => Sizes[^1];

    public bool HasShapeOf(Named other) => Element == other.Element && Matches(Sizes, other.Sizes);

    public static bool Matches(IReadOnlyList<Size> left, IReadOnlyList<Size> right) =>
        left.Count == right.Count && left.Zip(right, (a, b) => a.Matches(b)).All(same => same);

    /// <summary>How C# reads a dimension: a number, a parameter of the constructor, or the tensor's own length.</summary>
    public string LengthOf(int dimension) =>
        Sizes[dimension].Code ?? $"{Code}.Lengths[{dimension}]";
}

/// <summary>A layer of one input and one output: how it is made, and what it gives.</summary>
/// <param name="Type">The class.</param>
/// <param name="Arguments">What its constructor is given.</param>
/// <param name="Result">The shape of its output.</param>
internal sealed record LayerChoice(string Type, string Arguments, IReadOnlyList<Size> Result)
{
    public string Creation => $"new {Type}({Arguments})";
}

/// <summary>An operation on a tensor: the code, with the tensor in it, and what it gives.</summary>
internal sealed record OperationChoice(string Code, IReadOnlyList<Size> Result);
