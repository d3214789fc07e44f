using System.ComponentModel;
using System.Numerics.Tensors;
using ShapeGen.Shapes;
using ShapeGen.Typed;

namespace ShapeGen.Execution;

/// <summary>Where a model's <c>Run</c> checks what it is given. Generated code compares; what does not fit is put into words here.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Door
{
    /// <summary>An input for a message.</summary>
    /// <param name="name">Its parameter's name.</param>
    /// <param name="tensor">The tensor, or null for one left out.</param>
    public static DoorInput Input<T>(string name, Tensor<T>? tensor) => new(name, tensor?.Lengths.ToArray());

    /// <summary>An input for a message.</summary>
    /// <param name="name">Its parameter's name.</param>
    /// <param name="lengths">Its sizes.</param>
    public static DoorInput Input(string name, ReadOnlySpan<nint> lengths) => new(name, lengths.ToArray());

    /// <summary>Checks the shape of what receives a result.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="shape">The result's shape in the notation of contracts.</param>
    /// <param name="expected">Its sizes.</param>
    /// <param name="actual">The sizes of what is given.</param>
    /// <exception cref="ArgumentException">They differ.</exception>
    public static void CheckResult(string name, string shape, ReadOnlySpan<nint> expected, ReadOnlySpan<nint> actual)
    {
        if (!actual.SequenceEqual(expected))
            throw new ArgumentException($"'{name}' is {ShapeText.Of(actual)}, but {shape} is {ShapeText.Of(expected)} here.", name);
    }

    /// <summary>What the contract says of inputs that do not fit it.</summary>
    /// <param name="operation">The method: <c>LeNet.Run</c>.</param>
    /// <param name="contract">The contract.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="sizes">The sizes that the constructor determined, by their names in the contract.</param>
    public static ShapeException Mismatch(string operation, string contract, DoorInput[] inputs, (string Name, int Value)[] sizes)
    {
        var parsed = Contract.Parse(contract);
        var scope = Scope(sizes);
        var outcome = parsed.Apply([.. inputs.Select(input => input.Given)], scope, Facts.None);
        return outcome.Failure is { } failure
            ? new ShapeException(Messages.Describe(failure, parsed, scope, new MessageContext(null, operation, [.. inputs.Select(input => input.Description)])).ToString())
            : new ShapeException($"{operation} expects {contract}, but gets {string.Join(", ", inputs.Select(input => $"{input.Name} {input.Text}"))}");
    }

    /// <summary>A requirement of the forward pass that the sizes do not meet.</summary>
    /// <param name="operation">The method: <c>LeNet.Run</c>.</param>
    /// <param name="requirement">The requirement in the notation of contracts.</param>
    /// <param name="sizes">The sizes that take part.</param>
    public static ShapeException Requirement(string operation, string requirement, (string Name, int Value)[] sizes) =>
        new(Messages.Describe(Expression.Parse(requirement), Scope(sizes), operation, []).ToString());

    /// <summary>Memory whose length is not that of its shape.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="shape">The shape in the notation of contracts.</param>
    /// <param name="expected">The number of elements in the shape.</param>
    /// <param name="actual">The number of elements given.</param>
    public static ArgumentException WrongLength(string name, string shape, long expected, int actual) =>
        new($"'{name}' has {actual} elements, but {shape} has {expected} here.", name);

    /// <summary>True where two pieces of memory have elements in common.</summary>
    public static bool Overlaps<T>(ReadOnlySpan<T> first, ReadOnlySpan<T> second) => first.Overlaps(second);

    /// <summary>A result that would be written over an input that is still to be read.</summary>
    public static ArgumentException Overlap(string input, string result) =>
        new($"The memory of '{result}' overlaps with that of '{input}'; each needs memory of its own.", result);

    private static Dictionary<string, Value> Scope((string Name, int Value)[] sizes) => sizes.ToDictionary(size => size.Name, size => (Value)(Dim)size.Value);
}

/// <summary>An input that <see cref="Door"/> puts into words.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DoorInput
{
    private readonly Shape? shape;

    internal DoorInput(string name, nint[]? lengths)
    {
        Name = name;
        shape = lengths is null ? null : Shape.Of(lengths.Select(length => (Dim)length));
    }

    internal string Name { get; }

    internal string Text => shape?.ToString() ?? "left out";

    internal ContractInput Given => shape is null ? ContractInput.Absent : shape;

    internal InputDescription Description => new(Name, shape, null);
}
