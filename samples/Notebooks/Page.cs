using System.Numerics.Tensors;
using ShapeGen;

namespace Notebooks;

/// <summary>Where the cells print and assert, as PyTorch's notebooks do.</summary>
/// <param name="writer">What it is printed to.</param>
public sealed class Page(TextWriter writer)
{
    private readonly List<string> failures = [];
    private int assertions;
    private string cell = "";

    /// <summary>A heading: the notebook.</summary>
    public void Title(string name) => writer.WriteLine($"==== {name} ====\n");

    /// <summary>What follows is of that cell.</summary>
    public void Cell(int number)
    {
        cell = $"In [{number}]";
        writer.WriteLine($"{cell}:");
    }

    public void Print(string text) => writer.WriteLine(text);

    public void Print(Tensor<float> tensor) => Print(TensorText.Format(tensor));

    public void Print(Tensor<long> tensor) => Print(TensorText.Format(tensor));

    public void PrintShape(Tensor<float> tensor) => Print(TensorText.FormatShape(tensor));

    /// <summary>Each weight with its shape, as a loop over <c>parameters()</c> prints them.</summary>
    public void PrintParameters(IStateful module)
    {
        foreach (var weight in StateDictionary.Of(module).Values)
            Print($"Parameter containing:\n{TensorText.Format(weight)} {TensorText.FormatShape(weight)}");
    }

    /// <summary>Notes whether what the cell asserts holds.</summary>
    public void Assert(bool holds, string statement)
    {
        assertions++;
        writer.WriteLine($"{(holds ? "holds" : "FAILS")}: {statement}");
        if (!holds)
            failures.Add($"{cell}: {statement}");
    }

    /// <summary>Notes whether a tensor has the shape that the cell asserts.</summary>
    public void AssertShape(Tensor<float> tensor, params ReadOnlySpan<nint> expected) =>
        Assert(tensor.Lengths.SequenceEqual(expected), $"{TensorText.FormatShape(tensor)} is [{string.Join(", ", expected.ToArray())}]");

    /// <summary>Prints how many assertions held.</summary>
    /// <returns>The exit code: 1 if one failed.</returns>
    public int Close()
    {
        writer.WriteLine($"{assertions - failures.Count} of {assertions} assertions hold");
        foreach (var failure in failures)
            writer.WriteLine($"failed: {failure}");
        return failures.Count == 0 ? 0 : 1;
    }
}
