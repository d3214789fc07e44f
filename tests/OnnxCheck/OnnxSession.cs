using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using Microsoft.ML.OnnxRuntime;
using Ort = Microsoft.ML.OnnxRuntime.Tensors;

namespace ShapeGen.OnnxCheck;

/// <summary>A model as generated and the same model exported, in ONNX Runtime.</summary>
internal sealed class OnnxSession : IDisposable
{
    private readonly object model;
    private readonly InferenceSession session;

    public OnnxSession(object model)
    {
        this.model = model;
        using var file = new MemoryStream();
        model.GetType().GetMethod("ExportOnnx")!.CreateDelegate<Action<Stream>>(model)(file);
        using var options = new SessionOptions { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        session = new InferenceSession(file.ToArray(), options);
    }

    /// <summary>What is wrong with the results for those inputs, or null.</summary>
    public string? Difference(IReadOnlyList<object> inputs, double slack = 0)
    {
        var expected = Run(inputs);
        var actual = RunOnnx(inputs);
        var wrong = Enumerable.Range(0, expected.Count).Where(i => !AreClose(expected[i], actual[i], slack)).ToList();
        return wrong.Count == 0 ? null : $"of {expected.Count} outputs differ {string.Join(", ", wrong.Select(i => $"{i} ({Largest(expected[i], actual[i])})"))}";
    }

    /// <summary>The outputs in order.</summary>
    public List<(float[] Values, int[] Lengths)> RunOnnx(IReadOnlyList<object> inputs)
    {
        var named = session.InputNames.Zip(inputs, (name, input) => ValueOf(name, input, session.InputMetadata[name].Dimensions.Length == 0)).ToList();
        using var results = session.Run(named);
        return [.. results.Select(result => result.AsTensor<float>()).Select(tensor => (tensor.ToArray(), tensor.Dimensions.ToArray()))];
    }

    public IReadOnlyList<string> InputNames => session.InputNames;

    public void Dispose() => session.Dispose();

    private List<(float[] Values, int[] Lengths)> Run(IReadOnlyList<object> inputs)
    {
        var forward = model.GetType().GetMethod("Forward")!.GetParameters();
        var run = model.GetType().GetMethod("Run", [.. forward.Select(parameter => parameter.ParameterType)])!;
        var next = 0;
        object?[] arguments = [.. run.GetParameters().Select(parameter => next < inputs.Count ? Argument(parameter.ParameterType, inputs, ref next) : null)];
        return [.. Flatten(run.Invoke(model, arguments))];
    }

    private static object Argument(Type type, IReadOnlyList<object> inputs, ref int next)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (!type.IsAssignableTo(typeof(ITuple)))
            return inputs[next++];

        var items = new List<object>();
        foreach (var item in type.GetGenericArguments())
            items.Add(Argument(item, inputs, ref next));
        return Activator.CreateInstance(type, [.. items])!;
    }

    private static NamedOnnxValue ValueOf(string name, object input, bool isNumber) => input switch
    {
        Tensor<float> floats => Named(name, floats, isNumber),
        Tensor<long> longs => Named(name, longs, isNumber),
        Tensor<int> ints => Named(name, ints, isNumber),
        Tensor<bool> flags => Named(name, flags, isNumber),
        _ => throw new ArgumentException(input.ToString()),
    };

    private static NamedOnnxValue Named<T>(string name, Tensor<T> tensor, bool isNumber) =>
        NamedOnnxValue.CreateFromTensor(name, new Ort.DenseTensor<T>(tensor.ToArray(), isNumber && tensor.FlattenedLength == 1 ? [] : [.. tensor.Lengths.ToArray().Select(length => (int)length)]));

    private static IEnumerable<(float[] Values, int[] Lengths)> Flatten(object? value) => value switch
    {
        Tensor<float> tensor => [(tensor.ToArray(), tensor.Lengths.ToArray().Select(length => (int)length).ToArray())],
        ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(index => Flatten(tuple[index])),
        float number => [([number], [])],
        _ => throw new ArgumentException(value?.ToString()),
    };

    /// <summary>max|a - b| is at most 1e-5 · max(0.1, max|b|).</summary>
    private static bool AreClose((float[] Values, int[] Lengths) expected, (float[] Values, int[] Lengths) actual, double slack)
    {
        var bound = (1e-5f * expected.Values.Select(Math.Abs).Append(0.1f).Max()) + slack;
        return IsSameShape(expected.Lengths, actual.Lengths)
            && expected.Values.Zip(actual.Values).All(pair => pair.First.Equals(pair.Second) || Math.Abs(pair.First - pair.Second) <= bound);
    }

    /// <summary>What has no dimensions in a contract is a tensor of one element here.</summary>
    private static bool IsSameShape(int[] expected, int[] actual) => expected.SequenceEqual(actual) || (expected is [1] && actual.Length == 0);

    private static string Largest((float[] Values, int[] Lengths) expected, (float[] Values, int[] Lengths) actual) => IsSameShape(expected.Lengths, actual.Lengths)
        ? $"by {expected.Values.Zip(actual.Values).Max(pair => Math.Abs(pair.First - pair.Second)):G3} of {expected.Values.Max(Math.Abs):G3}"
        : $"({string.Join(", ", expected.Lengths)}) wanted, ({string.Join(", ", actual.Lengths)}) given";
}
