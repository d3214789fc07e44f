using TorchSharp;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace ShapeGen.Benchmarks.Torch;

/// <summary>The rows' models for libtorch.</summary>
internal static class TorchModels
{
    public static Func<torch.Tensor, torch.Tensor> Mlp(TorchRow row) => x => row.Linear(relu(row.Linear(relu(row.Linear(x, "fc1")), "fc2")), "fc3");

    public static Func<torch.Tensor, torch.Tensor> LeNet(TorchRow row) => image =>
    {
        var x = max_pool2d(relu(row.Conv2d(image, "conv1", padding: 2)), 2);
        x = max_pool2d(relu(row.Conv2d(x, "conv2")), 2);
        return row.Linear(relu(row.Linear(relu(row.Linear(x.flatten(1), "fc1")), "fc2")), "fc3");
    };

    public static Func<torch.Tensor, torch.Tensor> ResidualBlocks(TorchRow row) => x =>
    {
        torch.Tensor Block(torch.Tensor given, string name, torch.Tensor identity) =>
            relu(row.Linear(relu(row.Linear(given, name + ".fc1")), name + ".fc2") + identity);
        var first = Block(x, "block1", row.Linear(x, "block1.downsample"));
        return Block(first, "block2", first);
    };

    public static Func<torch.Tensor, torch.Tensor> ResNet18(TorchRow row) => image =>
    {
        torch.Tensor Block(torch.Tensor x, string name, long stride)
        {
            var y = relu(row.BatchNorm(row.Conv2d(x, name + ".conv1", stride, 1), name + ".bn1"));
            y = row.BatchNorm(row.Conv2d(y, name + ".conv2", 1, 1), name + ".bn2");
            var identity = row.Find(name + ".downsample.0.weight") is null ? x : row.BatchNorm(row.Conv2d(x, name + ".downsample.0", stride), name + ".downsample.1");
            return relu(y + identity);
        }

        var x = max_pool2d(relu(row.BatchNorm(row.Conv2d(image, "conv1", 2, 3), "bn1")), 3, 2, 1);
        foreach (var (name, stride) in new[] { ("layer1a", 1), ("layer1b", 1), ("layer2a", 2), ("layer2b", 1), ("layer3a", 2), ("layer3b", 1), ("layer4a", 2), ("layer4b", 1) })
            x = Block(x, name, stride);
        return row.Linear(adaptive_avg_pool2d(x, 1).flatten(1), "fc");
    };

    public static Func<torch.Tensor, torch.Tensor> MobileNet(TorchRow row) => x =>
    {
        for (var i = 1; i <= 5; i++)
        {
            var y = relu6(row.BatchNorm(row.Conv2d(x, $"block{i}.expand"), $"block{i}.bn1"));
            y = relu6(row.BatchNorm(row.Conv2d(y, $"block{i}.depthwise", 1, 1, groups: 192), $"block{i}.bn2"));
            x = row.BatchNorm(row.Conv2d(y, $"block{i}.project"), $"block{i}.bn3") + x;
        }

        return x;
    };

    public static Func<torch.Tensor, torch.Tensor> Lstm(TorchRow row, int inputSize, int hiddenSize, int numLayers = 1, bool bidirectional = false)
    {
        var lstm = row.With(LSTM(inputSize, hiddenSize, numLayers, bidirectional: bidirectional), "lstm");
        return x => lstm.call(x).Item1;
    }

    public static Func<torch.Tensor, torch.Tensor> Gru(TorchRow row, int inputSize, int hiddenSize, int numLayers)
    {
        var gru = row.With(GRU(inputSize, hiddenSize, numLayers), "gru");
        return x => gru.call(x).Item1;
    }

    public static Func<torch.Tensor, torch.Tensor> TinyRnn(TorchRow row)
    {
        var rnn = row.With(RNN(3, 5), "rnn");
        return x => row.Linear(rnn.call(x).Item1, "fc");
    }

    public static Func<torch.Tensor, torch.Tensor> EncoderLayer(TorchRow row)
    {
        const int Heads = 8, HeadSize = 32, Width = 256;
        return x =>
        {
            torch.Tensor Head(torch.Tensor part) => part.view(1, -1, Heads, HeadSize).transpose(1, 2);
            var parts = linear(x, row["layer.self_attn.in_proj_weight"], row["layer.self_attn.in_proj_bias"]).chunk(3, -1);
            var seen = scaled_dot_product_attention(Head(parts[0]), Head(parts[1]), Head(parts[2]));
            x = row.LayerNorm(x + row.Linear(seen.transpose(1, 2).reshape(1, -1, Width), "layer.self_attn.out_proj"), "layer.norm1");
            return row.LayerNorm(x + row.Linear(relu(row.Linear(x, "layer.linear1")), "layer.linear2"), "layer.norm2");
        };
    }

    public static Func<torch.Tensor, torch.Tensor> Conv1d(TorchRow row) => x => conv1d(x, row["conv.weight"], row["conv.bias"]);

    public static Func<torch.Tensor, torch.Tensor> Conv3d(TorchRow row) => x => conv3d(x, row["conv.weight"], row["conv.bias"]);

    public static Func<torch.Tensor, torch.Tensor> ConvTranspose2d(TorchRow row) => x => conv_transpose2d(x, row["conv.weight"], row["conv.bias"], [2, 2], [1, 1]);

    public static Func<torch.Tensor, torch.Tensor> Product(TorchRow row) => x => torch.matmul(x, row["weight"]);
}
