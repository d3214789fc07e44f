using System.Numerics.Tensors;
using System.Reflection;
using ShapeGen.Fuzz.Checking;
using ShapeGen.Fuzz.Numbers.Reference;

namespace ShapeGen.Fuzz.Numbers;

/// <summary>How far a random model's results are from each other and from the reference, in units of the largest one.</summary>
/// <param name="RunAgainstForward">The generated code from the eager computation.</param>
/// <param name="Run">The generated code from the reference.</param>
/// <param name="Forward">The eager computation from the reference.</param>
/// <param name="Rounding">The reference from itself where the result of each layer is rounded to single precision.</param>
/// <param name="Observation">The errors of its layers.</param>
internal sealed record ModelErrors(double RunAgainstForward, double Run, double Forward, double Rounding, Observation Observation)
{
    /// <summary>True where a rounding alone grows so much that the bound says nothing of the whole model.</summary>
    public bool IsAmplified => ErrorTable.IsAmplified(Rounding);

    /// <summary>True where the results are as near as they must be.</summary>
    public bool IsMet => Math.Max(RunAgainstForward, Math.Max(Run, Forward)) <= ErrorTable.Allowed(Rounding);

    /// <summary>Runs a model in all three ways; null where its layers refuse the sizes.</summary>
    public static ModelErrors? Of(Type type, SizeEnvironment sizes, object[] inputs)
    {
        object model;
        double[] eager;
        try
        {
            model = ModelRun.Create(type, sizes);
            Vary((IStateful)model);
            eager = Values(ModelRun.Leaves<float>(ModelRun.Call(type, model, "Forward", inputs)));
        }
        catch (TargetInvocationException exception) when (exception.InnerException is ShapeException or ArgumentException or OverflowException)
        {
            return null;
        }

        object[] doubles = [.. inputs.Select(Widen)];
        var (observation, rounding) = (new Observation(), new Observation { Rounds = true });
        var expected = observation.During(() => Reference(type, model, doubles));
        var rounded = rounding.During(() => Reference(type, model, doubles));
        var run = Values(ModelRun.Leaves<float>(ModelRun.Call(type, model, "Run", inputs)));
        return new ModelErrors(ErrorTable.Of(eager, run), ErrorTable.Of(expected, run), ErrorTable.Of(expected, eager), ErrorTable.Of(expected, rounded), observation);
    }

    private static double[] Reference(Type type, object model, object[] inputs) =>
        [.. ModelRun.Leaves<double>(ModelRun.Call(type, model, DoublePart.Method, inputs)).SelectMany(tensor => Grid.Of(tensor).Values)];

    private static double[] Values(IEnumerable<Tensor<float>> tensors) => [.. tensors.SelectMany(tensor => Grid.Of(tensor).Values)];

    private static object Widen(object tensor) => tensor is Tensor<float> floats ? Grid.Of(floats).ToTensor() : tensor;

    /// <summary>Weights that begin as all ones or zeros would hide a mistake.</summary>
    private static void Vary(IStateful model)
    {
        var random = new Random(1);
        foreach (var (name, tensor) in StateDictionary.Of(model))
        {
            var first = tensor.FlattenedLength == 0 ? 0 : tensor.ToArray()[0];
            if (tensor.Rank != 1 || tensor.ToArray().Any(value => value != first) || name.EndsWith("num_batches_tracked", StringComparison.Ordinal))
                continue;
            for (nint at = 0; at < tensor.FlattenedLength; at++)
                tensor[at] = first + ((random.NextSingle() - 0.5f) / 2);
        }
    }
}
