using ShapeGen.Benchmarks.Models;
using ShapeGen.Benchmarks.Onnx;
using ShapeGen.Benchmarks.Torch;
using TorchSharp;

namespace ShapeGen.Benchmarks;

/// <summary>All cases.</summary>
internal static class Rows
{
    public static IReadOnlyList<Row> All { get; } =
    [
        Mlp(1, 1.3), Mlp(64, 0.97),
        LeNet(1, 2), LeNet(64, 1.8),
        ResidualBlocks(),
        ResNet18(),
        MobileNet(),
        Lstm(1, 1.1), Lstm(8, 1.05),
        Gru(1, 1.1), Gru(8, 1.15),
        TinyRnn(), BidirectionalLstm(),
        EncoderLayer(),
        Conv1d(), Conv3d(), ConvTranspose2d(),
        Product(256, 256, 0.97), Product(512, 512, 0.97), Product(1024, 1024, 0.97), Product(1, 1024, 1),
        Pointwise("tanh", 1.1, "Tanh", new TanhOnly().Run, x => x.tanh()), Pointwise("sigmoid", 1.25, "Sigmoid", new SigmoidOnly().Run, x => x.sigmoid()),
        Pointwise("exp", 0.97, "Exp", new ExpOnly().Run, x => x.exp()),
        Softmax(),
    ];

    private static Row Mlp(int n, double mark) => new($"mlp N={n}", mark, 2 * 0.234752 * n, [n, 784], [n, 10], () =>
    {
        var model = new Mlp();
        return new(model, (x, y) => model.Run(x, y, n), onnx =>
        {
            var layers = onnx.Layers;
            return layers.Linear(layers.Relu(layers.Linear(layers.Relu(layers.Linear(OnnxRow.Input, "fc1")), "fc2")), "fc3");
        }, TorchModels.Mlp);
    });

    private static Row LeNet(int n, double mark) => new($"LeNet-5 N={n}", mark, 2 * 0.41652 * n, [n, 1, 28, 28], [n, 10], () =>
    {
        var model = new LeNet();
        return new(model, (x, y) => model.Run(x, y, n), onnx =>
        {
            var layers = onnx.Layers;
            var x = layers.MaxPool(layers.Relu(layers.Convolution(OnnxRow.Input, "conv1", [1, 1], [2, 2])), 2, 2, 0);
            x = layers.MaxPool(layers.Relu(layers.Convolution(x, "conv2", [1, 1], [0, 0])), 2, 2, 0);
            x = layers.Relu(layers.Linear(layers.Flatten(x), "fc1"));
            return layers.Linear(layers.Relu(layers.Linear(x, "fc2")), "fc3");
        }, TorchModels.LeNet);
    });

    private static Row ResidualBlocks() => new("residual blocks N=5", 3, 2 * 0.0425, [5, 10], [5, 50], () =>
    {
        var model = new ResidualBlocks();
        return new(model, (x, y) => model.Run(x, y, 5), onnx =>
        {
            var layers = onnx.Layers;
            string Block(string x, string name, string identity) =>
                layers.Relu(layers.Add(layers.Linear(layers.Relu(layers.Linear(x, name + ".fc1")), name + ".fc2"), identity));
            var first = Block(OnnxRow.Input, "block1", layers.Linear(OnnxRow.Input, "block1.downsample"));
            return Block(first, "block2", first);
        }, TorchModels.ResidualBlocks);
    });

    private static Row ResNet18() => new("ResNet-18", 1.5, 2 * 1814, [1, 3, 224, 224], [1, 1000], () =>
    {
        var model = new ResNet18();
        return new(model, (x, y) => model.Run(x, y, 1), onnx =>
        {
            var layers = onnx.Layers;
            string Block(string x, string name, int stride)
            {
                var y = layers.Relu(layers.BatchNorm(layers.Convolution(x, name + ".conv1", [stride, stride], [1, 1]), name + ".bn1"));
                y = layers.BatchNorm(layers.Convolution(y, name + ".conv2", [1, 1], [1, 1]), name + ".bn2");
                var identity = onnx.State.ContainsKey(name + ".downsample.0.weight")
                    ? layers.BatchNorm(layers.Convolution(x, name + ".downsample.0", [stride, stride], [0, 0]), name + ".downsample.1") : x;
                return layers.Relu(layers.Add(y, identity));
            }

            var x = layers.Relu(layers.BatchNorm(layers.Convolution(OnnxRow.Input, "conv1", [2, 2], [3, 3]), "bn1"));
            x = Block(Block(layers.MaxPool(x, 3, 2, 1), "layer1a", 1), "layer1b", 1);
            x = Block(Block(x, "layer2a", 2), "layer2b", 1);
            x = Block(Block(x, "layer3a", 2), "layer3b", 1);
            x = Block(Block(x, "layer4a", 2), "layer4b", 1);
            return layers.Linear(layers.Flatten(layers.GlobalAveragePool(x)), "fc");
        }, TorchModels.ResNet18);
    });

    private static Row MobileNet() => new("MobileNetV2-like", 1.2, 2 * 219.77, [1, 32, 56, 56], [1, 32, 56, 56], () =>
    {
        var model = new MobileNet();
        return new(model, (x, y) => model.Run(x, y, 1), onnx =>
        {
            var layers = onnx.Layers;
            var x = OnnxRow.Input;
            for (var i = 1; i <= 5; i++)
            {
                var y = layers.Relu6(layers.BatchNorm(layers.Convolution(x, $"block{i}.expand", [1, 1], [0, 0]), $"block{i}.bn1"));
                y = layers.Relu6(layers.BatchNorm(layers.Convolution(y, $"block{i}.depthwise", [1, 1], [1, 1], group: 192), $"block{i}.bn2"));
                x = layers.Add(layers.BatchNorm(layers.Convolution(y, $"block{i}.project", [1, 1], [0, 0]), $"block{i}.bn3"), x);
            }

            return x;
        }, TorchModels.MobileNet);
    });

    private static Row Lstm(int n, double mark) => new($"LSTM N={n}", mark, 2 * 29.36 * n, [32, n, 128], [32, n, 256], () =>
    {
        var model = new LstmOnly(128, 256, 2);
        return new(model, (x, y) => model.Run(x, y, 32, n), onnx => onnx.Recurrent("lstm", 256).Lstm(OnnxRow.Input, 2, n), torch => TorchModels.Lstm(torch, 128, 256, 2));
    });

    private static Row Gru(int n, double mark) => new($"GRU N={n}", mark, 2 * 22.02 * n, [32, n, 128], [32, n, 256], () =>
    {
        var model = new GruOnly(128, 256, 2);
        return new(model, (x, y) => model.Run(x, y, 32, n), onnx => onnx.Recurrent("gru", 256).Gru(OnnxRow.Input, 2, n), torch => TorchModels.Gru(torch, 128, 256, 2));
    });

    private static Row TinyRnn() => new("tiny RNN", 10, 0, [10, 1, 3], [10, 1, 2], () =>
    {
        var model = new TinyRnn();
        return new(model, (x, y) => model.Run(x, y, 10, 1), onnx =>
            onnx.Layers.LinearByMatMul(onnx.Recurrent("rnn", 5).Rnn(OnnxRow.Input, 1, 1), "fc.weight", "fc.bias"), TorchModels.TinyRnn);
    });

    private static Row BidirectionalLstm() => new("bidirectional LSTM", 1.1, 2 * 3.277, [50, 1, 64], [50, 1, 128], () =>
    {
        var model = new BidirectionalLstm(64, 64);
        return new(model, (x, y) => model.Run(x, y, 50, 1), onnx => onnx.Recurrent("lstm", 64, 2).Lstm(OnnxRow.Input, 1, 1), torch => TorchModels.Lstm(torch, 64, 64, bidirectional: true));
    });

    private static Row EncoderLayer() => new("encoder layer", 1.25, 2 * 109.05, [1, 128, 256], [1, 128, 256], () =>
    {
        var model = new EncoderLayer();
        return new(model, (x, y) => model.Run(x, y, 1, 128), onnx =>
        {
            var layers = onnx.Layers;
            var graph = onnx.Graph;
            var projected = layers.LinearByMatMul(OnnxRow.Input, "layer.self_attn.in_proj_weight", "layer.self_attn.in_proj_bias");
            string[] parts = [graph.NewName(), graph.NewName(), graph.NewName()];
            graph.Node("Split", [projected, graph.Sizes(256, 256, 256)], parts, new NodeAttribute("axis", 2));
            string Heads(string part, params int[] order) => layers.Transpose(layers.Reshape(part, 1, 128, 8, 32), order);
            var scores = graph.Node("MatMul", [Heads(parts[0], 0, 2, 1, 3), Heads(parts[1], 0, 2, 3, 1)]);
            scores = graph.Node("Softmax", [graph.Node("Mul", [scores, graph.Weight([1 / MathF.Sqrt(32)])])], new NodeAttribute("axis", -1));
            var seen = layers.Reshape(layers.Transpose(graph.Node("MatMul", [scores, Heads(parts[2], 0, 2, 1, 3)]), 0, 2, 1, 3), 1, 128, 256);
            var attended = layers.LinearByMatMul(seen, "layer.self_attn.out_proj.weight", "layer.self_attn.out_proj.bias");
            var x = layers.LayerNorm(layers.Add(OnnxRow.Input, attended), "layer.norm1");
            var hidden = layers.Relu(layers.LinearByMatMul(x, "layer.linear1.weight", "layer.linear1.bias"));
            return layers.LayerNorm(layers.Add(x, layers.LinearByMatMul(hidden, "layer.linear2.weight", "layer.linear2.bias")), "layer.norm2");
        }, TorchModels.EncoderLayer);
    });

    private static Row Conv1d() => new("Conv1d", 1.05, 2 * 24.527, [1, 64, 1000], [1, 128, 998], () =>
    {
        var model = new Conv1dOnly();
        return new(model, (x, y) => model.Run(x, y, 1), onnx => onnx.Layers.Convolution(OnnxRow.Input, "conv", [1], [0]), TorchModels.Conv1d);
    });

    private static Row Conv3d() => new("Conv3d", 1.8, 2 * 43.546, [1, 8, 16, 32, 32], [1, 16, 14, 30, 30], () =>
    {
        var model = new Conv3dOnly();
        return new(model, (x, y) => model.Run(x, y, 1), onnx => onnx.Layers.Convolution(OnnxRow.Input, "conv", [1, 1, 1], [0, 0, 0]), TorchModels.Conv3d);
    });

    private static Row ConvTranspose2d() => new("ConvTranspose2d", 1.2, 2 * 8.389, [1, 64, 16, 16], [1, 32, 32, 32], () =>
    {
        var model = new ConvTranspose2dOnly();
        return new(model, (x, y) => model.Run(x, y, 1), onnx => onnx.Layers.TransposedConvolution(OnnxRow.Input, "conv", [2, 2], [1, 1]), TorchModels.ConvTranspose2d);
    });

    private static Row Product(int rows, int size, double mark) =>
        new(rows == 1 ? $"vector x {size}" : $"product {size}", mark, 2e-6 * rows * size * size, [rows, size], [rows, size], () =>
        {
            var model = new ConstantProduct(size);
            return new(model, (x, y) => model.Run(x, y, rows), onnx => onnx.Layers.MatMul(OnnxRow.Input, "weight"), TorchModels.Product);
        });

    private static Row Pointwise(string name, double mark, string operation, Action<ReadOnlySpan<float>, Span<float>, int> run, Func<torch.Tensor, torch.Tensor> torch) =>
        new(name, mark, 0, [1 << 20], [1 << 20], () =>
            new(null, (x, y) => run(x, y, 1 << 20), onnx => onnx.Graph.Node(operation, [OnnxRow.Input]), _ => torch));

    private static Row Softmax() => new("softmax", 1.1, 0, [1024, 1024], [1024, 1024], () =>
    {
        var model = new SoftmaxOnly();
        return new(null, (x, y) => model.Run(x, y, 1024, 1024), onnx => onnx.Graph.Node("Softmax", [OnnxRow.Input], new NodeAttribute("axis", 1)), _ => x => x.softmax(1));
    });
}
