using System.Globalization;
using System.Numerics.Tensors;
using System.Text.Json;
using ShapeGen.Tests.Weights;

namespace ShapeGen.Tests.Kernels;

/// <summary>NaN, infinities, −0 and the largest numbers go through operations as through PyTorch 1.13's, which computed the file.</summary>
public class SpecialNumberTests
{
    private const float Tolerance = 2e-6f;

    private static readonly JsonElement file = JsonDocument.Parse(File.ReadAllText(TestFiles.Path("data/special-numbers.json"))).RootElement;

    private static readonly float[] x = Numbers(file.GetProperty("x")), y = Numbers(file.GetProperty("y")), grid = Numbers(file.GetProperty("grid"));

    private static readonly Dictionary<string, Func<Tensor<float>>> operations = new()
    {
        ["Relu"] = () => X.Relu(),
        ["Sigmoid"] = () => X.Sigmoid(),
        ["Tanh"] = () => X.Tanh(),
        ["Exp"] = () => X.Exp(),
        ["Sqrt"] = () => X.Sqrt(),
        ["LeakyRelu"] = () => X.LeakyRelu(0.2),
        ["Elu"] = () => X.Elu(),
        ["Selu"] = () => X.Selu(),
        ["Celu"] = () => X.Celu(2),
        ["CeluOfOne"] = () => X.Celu(),
        ["Hardtanh"] = () => X.Hardtanh(),
        ["Relu6"] = () => X.Relu6(),
        ["Hardsigmoid"] = () => X.Hardsigmoid(),
        ["Hardswish"] = () => X.Hardswish(),
        ["Silu"] = () => X.Silu(),
        ["Gelu"] = () => X.Gelu(),
        ["GeluTanh"] = () => X.Gelu(approximate: "tanh"),
        ["Mish"] = () => X.Mish(),
        ["Softplus"] = () => X.Softplus(),
        ["Softsign"] = () => X.Softsign(),
        ["Logsigmoid"] = () => X.Logsigmoid(),
        ["Tanhshrink"] = () => X.Tanhshrink(),
        ["Hardshrink"] = () => X.Hardshrink(),
        ["Threshold"] = () => X.Threshold(0.1, 7),
        ["Abs"] = () => X.Abs(),
        ["Maximum"] = () => X.Maximum(Y),
        ["Minimum"] = () => X.Minimum(Y),
        ["Gt"] = () => Chosen(Tensor.GreaterThan(X.AsReadOnlyTensorSpan(), Y)),
        ["Ge"] = () => Chosen(Tensor.GreaterThanOrEqual(X.AsReadOnlyTensorSpan(), Y)),
        ["Lt"] = () => Chosen(Tensor.LessThan(X.AsReadOnlyTensorSpan(), Y)),
        ["Le"] = () => Chosen(Tensor.LessThanOrEqual(X.AsReadOnlyTensorSpan(), Y)),
        ["Eq"] = () => Chosen(Tensor.Equals(X.AsReadOnlyTensorSpan(), Y)),
        ["Softmax"] = () => Grid.Softmax(1),
        ["LogSoftmax"] = () => Grid.LogSoftmax(1),
        ["Amax"] = () => Grid.Amax(1),
        ["Amin"] = () => Grid.Amin(1),
        ["AmaxDown"] = () => Grid.Amax(0),
        ["Argmax"] = () => Grid.Argmax(1).Float(),
        ["AmaxAll"] = () => Tensor.Create([X.Amax()], [1]),
        ["AminAll"] = () => Tensor.Create([X.Amin()], [1]),
        ["Sum"] = () => Grid.Sum(1),
        ["Mean"] = () => Grid.Mean(1),
        ["Prod"] = () => Grid.Prod(1),
        ["Cumsum"] = () => Grid.Cumsum(1),
        ["Var"] = () => Grid.Var(1),
        ["Norm"] = () => Grid.Norm(1),
        ["MaxPool1d"] = () => Grid.Unsqueeze(0).MaxPool1d(2),
        ["MaxPool2d"] = () => Image.MaxPool2d(2),
        ["MaxPoolPadded"] = () => Image.MaxPool2d(3, stride: 1, padding: 1),
        ["AvgPool2d"] = () => Image.AvgPool2d(2),
        ["AdaptiveMaxPool2d"] = () => Image.AdaptiveMaxPool2d((3, 2)),
        ["AdaptiveAvgPool2d"] = () => Image.AdaptiveAvgPool2d((3, 2)),
        ["LayerNorm"] = () => new LayerNorm(4).Forward(Grid),
        ["Matmul"] = () => Grid.Matmul(Tensor.Create([1f, 0, 2, 1, 0, 0, -1, 3], [4, 2])),
    };

    public static TheoryData<string> Names => [.. operations.Keys];

    private static Tensor<float> X => Tensor.Create(x, [x.Length]);

    private static Tensor<float> Y => Tensor.Create(y, [y.Length]);

    private static Tensor<float> Grid => Tensor.Create(grid, [6, 4]);

    private static Tensor<float> Image => Tensor.Create(grid, [1, 1, 6, 4]);

    [Theory]
    [MemberData(nameof(Names))]
    public void Special_numbers_go_through_as_through_pytorch(string name)
    {
        var expected = Numbers(file.GetProperty("cases").GetProperty(name));
        var actual = operations[name]().ToArray();

        Assert.Equal(expected.Length, actual.Length);
        var different = Enumerable.Range(0, expected.Length).Where(at => !IsSame(expected[at], actual[at])).Select(at => $"[{at}] is {actual[at]:R}, not {expected[at]:R}").ToList();
        Assert.True(different.Count == 0, string.Join("; ", different));
    }

    private static bool IsSame(float expected, float actual) =>
        expected.Equals(actual) || Math.Abs(expected - actual) <= Tolerance * Math.Max(1, Math.Abs(expected));

    private static Tensor<float> Chosen(Tensor<bool> condition) => Tensor.Create([.. condition.Select(value => value ? 1f : 0f)], condition.Lengths);

    private static float[] Numbers(JsonElement list) =>
        [.. list.EnumerateArray().Select(number => number.ValueKind == JsonValueKind.Number ? number.GetSingle() : float.Parse(number.GetString()!.Replace("inf", "Infinity"), CultureInfo.InvariantCulture))];
}
