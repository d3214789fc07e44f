namespace ShapeGen.Generation.Tests;

/// <summary>Convolutions that are computed together.</summary>
public class ChainTests
{
    private const string Bottleneck = """
        [Model]
        public partial class Bottleneck(int channels, int hidden)
        {
            private readonly Conv2d expand = new(channels, hidden, kernelSize: 1, bias: false);
            private readonly BatchNorm2d bn1 = new(hidden), bn2 = new(hidden), bn3 = new(channels);
            private readonly Conv2d depthwise = new(hidden, hidden, kernelSize: 3, padding: 1, groups: hidden, bias: false);
            private readonly Conv2d project = new(hidden, channels, kernelSize: 1, bias: false);

            [Shape("(N, channels, H, W) -> (N, channels, H, W)")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                var y = bn1.Forward(expand.Forward(x)).Relu6();
                y = bn2.Forward(depthwise.Forward(y)).Relu6();
                return bn3.Forward(project.Forward(y)) + x;
            }
        }

        [Model]
        public partial class Net
        {
            private readonly ModuleList<Bottleneck> blocks = [new(8, 48), new(8, 20)];
            private readonly Conv2d expand = new(8, 24, 1), smaller = new(24, 24, 3, stride: 2, padding: 1, groups: 24), project = new(24, 12, 1);

            [Shape("(N, 8, H, W) -> (N, 12, (H - 1)//2 + 1, (W - 1)//2 + 1)")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                foreach (var block in blocks)
                    x = block.Forward(x);
                return project.Forward(smaller.Forward(expand.Forward(x).Silu()).Silu());
            }
        }

        [Model]
        public partial class Open
        {
            private readonly Conv2d expand = new(8, 24, 1), depthwise = new(24, 24, 3, padding: 1, groups: 24), project = new(24, 12, 1);
            private readonly Conv2d dense = new(24, 24, 3, padding: 1);

            [Shape("(N, 8, H, W) -> (N, 12, H, W), (N, 24, H, W), (N, 12, H, W)")]
            public (Tensor<float>, Tensor<float>, Tensor<float>) Forward(Tensor<float> x)
            {
                var wide = expand.Forward(x);
                return (project.Forward(depthwise.Forward(wide)), wide, project.Forward(dense.Forward(expand.Forward(x))));
            }
        }
        """;

    [Theory]
    [InlineData(8, 48, 2, 9, 10)]
    [InlineData(3, 5, 1, 30, 7)]
    [InlineData(4, 17, 1, 1, 1)]
    public void BlockOfAnySizes(int channels, int hidden, int batch, int height, int width) =>
        CompiledModel.Of(CompiledModel.Load(Bottleneck), "Bottleneck", channels, hidden).AssertRunIsForward(batch, channels, height, width);

    [Fact]
    public void BlocksInALoopAndOtherFunctionsAndSteps()
    {
        var model = CompiledModel.Of(CompiledModel.Load(Bottleneck), "Net");
        model.AssertRunIsForward(2, 8, 14, 15);
        model.AssertRunIsForward(1, 8, 1, 3);
    }

    [Fact]
    public void OnlyWhatNothingElseNeedsIsComputedTogether()
    {
        var run = GeneratorRun.First(Bottleneck);
        Assert.Contains("BottleneckKernel", run.Text("Bottleneck.g.cs"));
        Assert.Contains("BottleneckKernel", run.Text("Net.g.cs"));
        Assert.DoesNotContain("BottleneckKernel", run.Text("Open.g.cs"));
    }
}
