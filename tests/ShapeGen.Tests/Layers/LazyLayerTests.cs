using System.Numerics.Tensors;
using ShapeGen.Execution;
using ShapeGen.Tests.RandomNumbers;

namespace ShapeGen.Tests.Layers;

[Collection(nameof(SeededTests))]
public class LazyLayerTests
{
    [Fact]
    public void They_print_as_pytorch_prints_them_before_and_after_the_first_input()
    {
        AssertPrints(new LazyLinear(5), [2, 3], "LazyLinear(in_features=0, out_features=5, bias=True)", "Linear(in_features=3, out_features=5, bias=True)");
        AssertPrints(
            new LazyConv2d(6, 5, padding: 2, bias: false), [1, 3, 8, 8],
            "LazyConv2d(0, 6, kernel_size=(5, 5), stride=(1, 1), padding=(2, 2), bias=False)",
            "Conv2d(3, 6, kernel_size=(5, 5), stride=(1, 1), padding=(2, 2), bias=False)");
        AssertPrints(
            new LazyConvTranspose1d(4, 3, stride: 2), [1, 2, 8],
            "LazyConvTranspose1d(0, 4, kernel_size=(3,), stride=(2,))", "ConvTranspose1d(2, 4, kernel_size=(3,), stride=(2,))");
    }

    [Fact]
    public void The_first_input_draws_what_the_ordinary_constructor_draws()
    {
        AssertDraws(() => new LazyLinear(5), () => new Linear(3, 5), [2, 3]);
        AssertDraws(() => new LazyConv1d(4, 3, groups: 2), () => new Conv1d(2, 4, 3, groups: 2), [1, 2, 8]);
        AssertDraws(() => new LazyConv2d(4, (3, 2)), () => new Conv2d(3, 4, (3, 2)), [1, 3, 8, 8]);
        AssertDraws(() => new LazyConv3d(2, 2, bias: false), () => new Conv3d(3, 2, 2, bias: false), [3, 4, 4, 4]);
        AssertDraws(() => new LazyConvTranspose1d(4, 3, groups: 2), () => new ConvTranspose1d(6, 4, 3, groups: 2), [1, 6, 8]);
        AssertDraws(() => new LazyConvTranspose2d(4, 3), () => new ConvTranspose2d(3, 4, 3), [1, 3, 4, 4]);
        AssertDraws(() => new LazyConvTranspose3d(4, 2), () => new ConvTranspose3d(3, 4, 2), [3, 4, 4, 4]);
    }

    [Fact]
    public void Another_size_than_the_first_is_refused()
    {
        var layer = new LazyLinear(5);
        layer.Forward(Tensor.Zeros(2, 3));

        var error = Assert.Throws<ShapeException>(() => layer.Forward(Tensor.Zeros(2, 4)));

        Assert.StartsWith("Linear.Forward expects 3 features in the last dimension (inFeatures), but gets 4: input is (2, 4)", error.Message);
        Assert.Equal([2, 5], layer.Forward(Tensor.Zeros(2, 3)).Lengths.ToArray());
    }

    [Fact]
    public void A_first_input_that_does_not_fit_leaves_the_layer_as_it_was()
    {
        var layer = new LazyConv2d(4, 3, groups: 2);

        Assert.StartsWith(
            "LazyConv2d.Forward needs inChannels % groups == 0, but inChannels = 3, groups = 2: input is (1, 3, 8, 8)",
            Assert.Throws<ShapeException>(() => layer.Forward(Tensor.Zeros(1, 3, 8, 8))).Message);
        Assert.Throws<ShapeException>(() => layer.Forward(Tensor.Zeros(1, 4, 2, 8)));
        Assert.Empty(StateDictionary.Of(layer));
        Assert.Equal([1, 4, 6, 6], layer.Forward(Tensor.Zeros(1, 6, 8, 8)).Lengths.ToArray());
        Assert.Equal(6, layer.InChannels);
    }

    [Fact]
    public void An_output_size_that_is_given_counts_for_the_first_call()
    {
        var layer = new LazyConvTranspose2d(4, 3, stride: 2);

        Assert.Throws<ShapeException>(() => layer.Forward(Tensor.Zeros(1, 3, 4, 4), (12, 10)));
        Assert.Equal([1, 4, 10, 9], layer.Forward(Tensor.Zeros(1, 3, 4, 4), (10, 9)).Lengths.ToArray());
        Assert.Equal(3, layer.InChannels);
    }

    [Fact]
    public void Without_an_input_there_is_no_weight()
    {
        var layer = new LazyLinear(5);

        Assert.Equal(
            "LazyLinear has no weight yet: its inFeatures comes from the first input of Forward, or from weights that are loaded.",
            Assert.Throws<InvalidOperationException>(() => layer.Weight).Message);
        Assert.Null(layer.Bias);
        Assert.Equal(0, layer.InFeatures);
        Assert.Equal(0, ModuleTree.CountParameters(layer));
    }

    [Fact]
    public void Loading_takes_the_size_from_the_weight_and_draws_nothing()
    {
        var conv = new Conv2d(6, 4, (3, 2), groups: 2);
        var transposed = new ConvTranspose1d(6, 4, 3, groups: 2);
        var linear = new Linear(3, 5);
        var lazy = new Sequential(new LazyConv2d(4, (3, 2), groups: 2), new LazyConvTranspose1d(4, 3, groups: 2), new LazyLinear(5));
        Generator.Default.ManualSeed(1);
        var next = Tensor.Rand(1)[0];
        Generator.Default.ManualSeed(1);

        StateDictionary.Load(lazy, StateDictionary.Of(new Sequential(conv, transposed, linear)));

        Assert.Equal(next, Tensor.Rand(1)[0]);
        Assert.Equal(new Sequential(conv, transposed, linear).ToString(), lazy.ToString());
        Assert.Equal(linear.Weight.ToArray(), ModuleTree.Tensor(lazy, "2.weight").ToArray());
        Assert.Equal(transposed.Bias!.ToArray(), ModuleTree.Tensor(lazy, "1.bias").ToArray());
        Assert.Equal(conv.Weight.ToArray(), ModuleTree.Tensor(lazy, "0.weight").ToArray());
    }

    [Fact]
    public void A_state_that_does_not_fit_is_told_whole_and_nothing_is_loaded()
    {
        var lazy = new Sequential(new LazyLinear(5), new LazyLinear(7), new LazyLinear(2, bias: false));
        var given = new Dictionary<string, Tensor<float>>
        {
            ["0.weight"] = Tensor.Zeros(5, 3),
            ["0.bias"] = Tensor.Zeros(5),
            ["1.weight"] = Tensor.Zeros(5, 3),
            ["1.bias"] = Tensor.Zeros(7),
            ["2.bias"] = Tensor.Zeros(2),
        };

        var error = Assert.Throws<StateDictionaryException>(() => StateDictionary.Load(lazy, given));

        Assert.Equal(
            """
            The state dictionary does not fit Sequential:
              missing: 2.weight (2, ?)
              unexpected: 2.bias (2)
              other shape: 1.weight is (5, 3), but Sequential wants (7, ?)
            """.ReplaceLineEndings("\n"),
            error.Message);
        Assert.Empty(StateDictionary.Of(lazy));
    }

    [Fact]
    public void A_layer_that_is_not_lazy_anymore_loads_its_own_shape_only()
    {
        var layer = new LazyLinear(5, bias: false);
        layer.Forward(Tensor.Zeros(2, 3));

        var error = Assert.Throws<StateDictionaryException>(
            () => StateDictionary.Load(layer, new Dictionary<string, Tensor<float>> { ["weight"] = Tensor.Zeros(5, 4) }));

        Assert.Equal([new ShapeMismatch("weight", "(5, 3)", "(5, 4)")], error.Misshaped);
    }

    [Fact]
    public void Generated_code_teaches_a_size_once()
    {
        var layer = new LazyLinear(5);

        LazyLayers.Learn(layer, 3);
        var weight = layer.Weight;
        LazyLayers.Learn(layer, 3);

        Assert.Same(weight, layer.Weight);
        Assert.Equal(
            "LazyLinear has learnt inFeatures = 3, but gets 4.", Assert.Throws<ShapeException>(() => LazyLayers.Learn(layer, 4)).Message);
        Assert.Throws<ShapeException>(() => LazyLayers.Learn(new LazyConv1d(4, 3, groups: 2), 3));
    }

    private static void AssertPrints(Module layer, nint[] input, string before, string after)
    {
        Assert.Equal(before, layer.ToString());
        ((IModule)layer).Forward(Tensor.CreateFromShape<float>(input));
        Assert.Equal(after, layer.ToString());
    }

    private static void AssertDraws(Func<Module> lazy, Func<Module> ordinary, nint[] input)
    {
        Generator.Default.ManualSeed(42);
        var expected = StateDictionary.Of(ordinary());
        Generator.Default.ManualSeed(42);
        var layer = lazy();
        ((IModule)layer).Forward(Tensor.CreateFromShape<float>(input));
        var actual = StateDictionary.Of(layer);

        Assert.Equal(expected.Keys, actual.Keys);
        Assert.All(expected, entry => Assert.Equal(entry.Value.Lengths.ToArray(), actual[entry.Key].Lengths.ToArray()));
        Assert.All(expected, entry => Assert.Equal(entry.Value.ToArray(), actual[entry.Key].ToArray()));
    }
}
