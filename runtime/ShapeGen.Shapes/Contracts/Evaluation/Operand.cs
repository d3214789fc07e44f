namespace ShapeGen.Shapes;

internal enum OperandKind : byte
{
    /// <summary>A name that has no value yet.</summary>
    Unbound,

    /// <summary>Nothing is known.</summary>
    Unknown,

    Null,

    Integer,

    Condition,

    Text,

    /// <summary>A value that no size depends on; known not to be null.</summary>
    Opaque,

    /// <summary>A shape, or a list of integers.</summary>
    Sequence,

    /// <summary>A list of anything else: of shapes, of mixed values.</summary>
    Items,

    /// <summary>A list of a number of tensors of one shape.</summary>
    Uniform,
}

/// <summary>One place of a shape during evaluation.</summary>
internal readonly struct Axis<T>(T size, Pack? pack)
{
    public T Size { get; } = size;

    public Pack? Pack { get; } = pack;
}

/// <summary>A run of axes in the evaluator's memory.</summary>
internal readonly record struct Slice(int Start, int Count)
{
    public int End => Start + Count;
}

/// <summary>A list of <paramref name="Count"/> tensors alike.</summary>
internal sealed record UniformList<T>(Operand<T> Item, T Count);

/// <summary>A value during evaluation.</summary>
internal readonly struct Operand<T>
{
    private Operand(OperandKind kind, T integer, Slice slice, object? reference) =>
        (Kind, Integer, Slice, Reference) = (kind, integer, slice, reference);

    public static Operand<T> Unknown => OfKind(OperandKind.Unknown);

    public OperandKind Kind { get; }

    public T Integer { get; }

    public Slice Slice { get; }

    private object? Reference { get; }

    public Condition Condition => (Condition)Reference!;

    public string Text => (string)Reference!;

    public Operand<T>[] Items => (Operand<T>[])Reference!;

    /// <summary>The number of an opaque value that is one.</summary>
    public double? Number => Kind == OperandKind.Opaque ? Reference as double? : null;

    public UniformList<T> Uniform => (UniformList<T>)Reference!;

    public static Operand<T> OfKind(OperandKind kind) => new(kind, default!, default, null);

    public static Operand<T> Of(T integer) => new(OperandKind.Integer, integer, default, null);

    public static Operand<T> Of(Condition condition) => new(OperandKind.Condition, default!, default, condition);

    public static Operand<T> Of(string text) => new(OperandKind.Text, default!, default, text);

    public static Operand<T> OfNumber(double number) => new(OperandKind.Opaque, default!, default, number);

    public static Operand<T> Of(Slice slice) => new(OperandKind.Sequence, default!, slice, null);

    public static Operand<T> Of(Operand<T>[] items) => new(OperandKind.Items, default!, default, items);

    public static Operand<T> Of(UniformList<T> list) => new(OperandKind.Uniform, default!, default, list);
}
