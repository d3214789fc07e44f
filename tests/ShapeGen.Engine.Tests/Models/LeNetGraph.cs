using ShapeGen.Shapes;
using static ShapeGen.Engine.Tests.GraphBuilder;

namespace ShapeGen.Engine.Tests;

/// <summary>The LeNet of the README as the binder reads it.</summary>
internal static class LeNetGraph
{
    private const string Kernels = "global::ShapeGen.Kernels.";

    public const string Source = """
        namespace Digits;

        public partial class LeNet
        {
            private readonly ShapeGen.Conv2d conv1 = new(inChannels: 1, outChannels: 6, kernelSize: 5, padding: 2);
            private readonly ShapeGen.Conv2d conv2 = new(6, 16, kernelSize: 5);
            private readonly ShapeGen.Linear fc1 = new(16 * 5 * 5, 120), fc2 = new(120, 84), fc3 = new(84, 10);
        }
        """;

    public static ModelGraph Model { get; } = Build();

    private static ModelGraph Build()
    {
        var graph = new GraphBuilder();
        var image = graph.Input("image", Shape.Of(N, 1, 28, 28));
        var conv1 = Conv(graph, "conv1", image, 28, 28, Shape.Of(N, 6, 28, 28));
        var pool1 = Pool(graph, graph.Pointwise("Relu", "ReLU", conv1), 6, 28, 14);
        var conv2 = Conv(graph, "conv2", pool1, 14, 10, Shape.Of(N, 16, 10, 10));
        var pool2 = Pool(graph, graph.Pointwise("Relu", "ReLU", conv2), 16, 10, 5);
        var flat = graph.View("Flatten", Shape.Of(N, 400), pool2);
        var fc1 = graph.Pointwise("Relu", "ReLU", Linear(graph, "fc1", flat, 120));
        var fc2 = graph.Pointwise("Relu", "ReLU", Linear(graph, "fc2", fc1, 84));
        var fc3 = Linear(graph, "fc3", fc2, 10);
        return new ModelGraph(
            new TypeReference("Digits", default, "partial class LeNet", "LeNet", "public", default, default),
            new(new[] { "conv1", "conv2", "fc1", "fc2", "fc3" }.Select(name => new StateMember(name, name, StateKind.Module))),
            new([
                new("conv1", "Conv2d", "(N, 6, 28, 28)", 156), new("conv2", "Conv2d", "(N, 16, 10, 10)", 2416), new("fc1", "Linear", "(N, 120)", 48120),
                new("fc2", "Linear", "(N, 84)", 10164), new("fc3", "Linear", "(N, 10)", 850),
            ]),
            graph.Forward(fc3),
            graph.Signature(
                "(N, 1, 28, 28) -> (N, 10)", "global::System.Numerics.Tensors.Tensor<float>", ["N"],
                new SignatureTensor("result", Shape.Of(N, 10), "float", false)),
            null,
            Tracked: new(14, 14, null));
    }

    private static int Conv(GraphBuilder graph, string name, int from, int size, int outSize, Shape output) => graph.Kernel(
        $"{name} Conv2d.Forward", Kernels + "Conv2dKernel.Run", output, [from],
        new LayerArgument(name, "global::ShapeGen.Conv2d"), In(), Out(), Size(N), Size(size), Size(size), Size(outSize), Size(outSize), new EpilogueArgument());

    private static int Pool(GraphBuilder graph, int from, int channels, int size, int outSize) => graph.Kernel(
        "MaxPool2d", Kernels + "MaxPool2dKernel.Run", Shape.Of(N, channels, outSize, outSize), [from],
        In(), Out(), Size(N), Size(channels), Size(size), Size(size), Size(outSize), Size(outSize),
        Size(2), Size(2), Size(2), Size(2), Size(0), Size(0), Size(1), Size(1));

    private static int Linear(GraphBuilder graph, string name, int from, int features) => graph.Kernel(
        $"{name} Linear.Forward", Kernels + "LinearKernel.Run", Shape.Of(N, features), [from],
        new LayerArgument(name, "global::ShapeGen.Linear"), In(), Out(), Size(N), Activation);
}
