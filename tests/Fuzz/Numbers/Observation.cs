using System.Numerics.Tensors;
using ShapeGen.Fuzz.Numbers.Reference;

namespace ShapeGen.Fuzz.Numbers;

/// <summary>
/// What happens besides at each call of the reference: the eager operation computes the same from the same inputs in single precision,
/// and is compared.
/// </summary>
internal sealed class Observation
{
    [ThreadStatic]
    private static Observation? current;

    /// <summary>The errors of the calls, by layer or operation.</summary>
    public ErrorTable Errors { get; } = new();

    /// <summary>True where each result is rounded to single precision: how far rounding alone carries a model's result.</summary>
    public bool Rounds { get; init; }

    /// <summary>The layers and operations that were called.</summary>
    public HashSet<string> Kinds { get; } = [];

    /// <summary>What is further off than it may be.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Does something under observation.</summary>
    public T During<T>(Func<T> action)
    {
        var before = current;
        current = this;
        try
        {
            return action();
        }
        finally
        {
            current = before;
        }
    }

    /// <summary>A call with one result.</summary>
    public static Tensor<double> Call(string kind, Tensor<double>[] inputs, Func<Grid[], Grid> reference, Func<Tensor<float>[], Tensor<float>> actual) =>
        Call(kind, inputs, grids => [reference(grids)], floats => [actual(floats)])[0];

    /// <summary>A call with several results.</summary>
    public static Tensor<double>[] Call(string kind, Tensor<double>[] inputs, Func<Grid[], Grid[]> reference, Func<Tensor<float>[], Tensor<float>[]> actual)
    {
        Grid[] given = [.. inputs.Select(Grid.Of)];
        var results = reference(given);
        if (current is not { } observation)
            return [.. results.Select(result => result.ToTensor())];

        observation.Kinds.Add(kind);
        if (observation.Rounds)
            return [.. Normalisations.WithRoundedMeans(() => reference(given)).Select(result => result.Map(value => (float)value).ToTensor())];

        Tensor<float>[] rounded = [.. inputs.Select(Round)];
        given = [.. rounded.Select(Grid.Of)];
        var expected = reference(given);
        var disturbed = Normalisations.WithRoundedMeans(() => reference(given));
        foreach (var (grid, other, tensor) in expected.Zip(disturbed, actual(rounded)))
            observation.Add(kind, ErrorTable.Of(grid.Values, Grid.Of(tensor).Values), ErrorTable.Of(grid.Values, other.Values));
        return [.. results.Select(result => result.ToTensor())];
    }

    private void Add(string kind, double error, double rounding)
    {
        if (error > ErrorTable.Allowed(rounding))
            Faults.Add($"{kind} is {error:G3} off, where the rounding of a mean gives {rounding:G3}");
        Errors.Add(ErrorTable.IsAmplified(rounding) ? kind + " of numbers all alike" : kind, error, 1);
    }

    private static Tensor<float> Round(Tensor<double> tensor) => Tensor.Create([.. Grid.Of(tensor).Values.Select(value => (float)value)], tensor.Lengths);
}
