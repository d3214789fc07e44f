using System.Numerics.Tensors;
using ShapeGen.Tests.Shared;

namespace ShapeGen.Generation.Tests;

public class EndToEndTests
{
    private const string LeNet = """
        [Model]
        public partial class LeNet
        {
            private readonly Conv2d conv1 = new(inChannels: 1, outChannels: 6, kernelSize: 5, padding: 2);
            private readonly Conv2d conv2 = new(6, 16, kernelSize: 5);
            private readonly Linear fc1 = new(16 * 5 * 5, 120), fc2 = new(120, 84), fc3 = new(84, 10);

            [Shape("(N, 1, 28, 28) -> (N, 10)")]
            public Tensor<float> Forward(Tensor<float> image)
            {
                var x = conv1.Forward(image).Relu().MaxPool2d(2);
                x = conv2.Forward(x).Relu().MaxPool2d(2);
                x = fc1.Forward(x.Flatten(1)).Relu();
                return fc3.Forward(fc2.Forward(x).Relu());
            }
        }
        """;

    private const string Blocks = """
        [Model]
        public partial class Block(int features)
        {
            private readonly Linear fc1 = new(features, features), fc2 = new(features, features);

            [Shape("(*, features) -> (*, features)")]
            public Tensor<float> Forward(Tensor<float> x) => fc2.Forward(fc1.Forward(x).Relu()) + x;
        }

        [Model]
        public partial class Net
        {
            private readonly Block first = new(8), second = new(8);
            [Parameter] private readonly Tensor<float> offset = Tensor.Rand(8);

            [Shape("(N, 8) -> (N, 8)")]
            public Tensor<float> Forward(Tensor<float> x) => second.Forward(first.Forward(x)).Tanh() + offset;
        }
        """;

    private const string Rows = """
        [Model]
        public partial class Rows
        {
            private readonly LSTM lstm = new(28, 16, batchFirst: true);
            private readonly Linear fc = new(16, 10);

            [Shape("(N, L, 28) -> (N, 10)")]
            public Tensor<float> Forward(Tensor<float> image)
            {
                var (output, _) = lstm.Forward(image);
                return fc.Forward(output.Select(1, -1));
            }
        }
        """;

    private const string Two = """
        namespace Outside
        {
            internal static partial class Holder
            {
                [Model]
                internal partial class @class
                {
                    private readonly Sequential layers = new(new Linear(4, 6), new ReLU(), new Linear(6, 3));

                    [Shape("(N, 4) -> (N, 3), (N, 3)")]
                    public (Tensor<float> Scores, Tensor<float> Hidden) Forward(Tensor<float> @in)
                    {
                        var hidden = layers.Forward(@in);
                        return (hidden.Sigmoid(), hidden);
                    }
                }
            }
        }
        """;

    private delegate void SpanForm(ReadOnlySpan<float> input, Span<float> result, int n);

    [Fact]
    public void LeNetRunsAsWritten() => CompiledModel.Of(CompiledModel.Load(LeNet), "LeNet").AssertRunIsForward(3, 1, 28, 28);

    [Fact]
    public void BlockOfAnySizeRunsAsWritten()
    {
        var block = CompiledModel.Of(CompiledModel.Load(Blocks), "Block", 12);
        block.AssertRunIsForward(12);
        block.AssertRunIsForward(2, 3, 12);
    }

    [Fact]
    public void NestedBlocksAndOwnWeightsRunAsWritten() => CompiledModel.Of(CompiledModel.Load(Blocks), "Net").AssertRunIsForward(5, 8);

    [Fact]
    public void RecurrentModelRunsAsWritten()
    {
        var model = CompiledModel.Of(CompiledModel.Load(Rows), "Rows");
        model.AssertRunIsForward(2, 28, 28);
        model.AssertRunIsForward(1, 1, 28);
    }

    [Fact]
    public void SeveralResultsInANestedClassWithAKeywordAsItsName()
    {
        var model = CompiledModel.Of(CompiledModel.Load(Two), "Outside.Holder+class");
        var input = Numbers.Tensor(2, 4);
        var (scores, hidden) = model.Method<Func<Tensor<float>, (Tensor<float>, Tensor<float>)>>("Forward")(input);
        var (runScores, runHidden) = model.Method<Func<Tensor<float>, (Tensor<float>, Tensor<float>)>>("Run")(input);
        Assert.True(model.IsCompiled);
        Numbers.AssertClose(scores, runScores);
        Numbers.AssertClose(hidden, runHidden);
    }

    [Theory]
    [InlineData(LeNet, "LeNet", 784, 10)]
    [InlineData(Blocks, "Net", 8, 8)]
    public void SpanFormGivesTheSameAndAllocatesNothing(string source, string name, int inputLength, int resultLength)
    {
        const int N = 2;
        var model = CompiledModel.Of(CompiledModel.Load(source), name);
        var run = model.Method<SpanForm>("Run");
        var (input, result) = (Numbers.Tensor(N * inputLength).ToArray(), new float[N * resultLength]);

        Assert.Equal(0, Allocated.By(() => run(input, result, N)));

        nint[] shape = inputLength == 784 ? [N, 1, 28, 28] : [N, inputLength];
        Numbers.AssertClose(model.Method<Func<Tensor<float>, Tensor<float>>>("Forward")(Tensor.Create(input, shape)).ToArray(), result);
    }

    [Fact]
    public void ConstructionFromAFileGivesTheSavedWeights()
    {
        var assembly = CompiledModel.Load(Blocks);
        var saved = CompiledModel.Of(assembly, "Block", 4);
        var path = Path.GetTempFileName();
        try
        {
            saved.Method<Action<string>>("SaveStateDict")(path);
            var type = assembly.GetType("Block")!;
            var loaded = type.GetMethod("Load")!.Invoke(null, [path, 4])!;
            var forward = type.GetMethod("Forward")!.CreateDelegate<Func<Tensor<float>, Tensor<float>>>(loaded);
            var input = Numbers.Tensor(3, 4);
            Assert.Equal(saved.Method<Func<Tensor<float>, Tensor<float>>>("Forward")(input).ToArray(), forward(input).ToArray());
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void ModelPrintsAsPyTorchDoes() => Assert.Equal(
        """
        Block(
          (fc1): Linear(in_features=4, out_features=4, bias=True)
          (fc2): Linear(in_features=4, out_features=4, bias=True)
        )
        """,
        CompiledModel.Of(CompiledModel.Load(Blocks), "Block", 4).ToString());

    [Fact]
    public void WeightsChangedInPlaceCount()
    {
        var model = CompiledModel.Of(CompiledModel.Load(Blocks), "Net");
        var run = model.Method<Func<Tensor<float>, Tensor<float>>>("Run");
        run(Numbers.Tensor(1, 8));
        foreach (var weight in model.Method<Func<IReadOnlyDictionary<string, Tensor<float>>>>("StateDict")().Values)
            weight.Fill(0.25f);
        model.AssertRunIsForward(1, 8);
    }
}
