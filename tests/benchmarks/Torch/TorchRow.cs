using System.Numerics.Tensors;
using TorchSharp;
using static TorchSharp.torch.nn;

namespace ShapeGen.Benchmarks.Torch;

/// <summary>What a row's model is written with for libtorch: the row's weights, and layers that use them.</summary>
internal sealed class TorchRow(IReadOnlyDictionary<string, Tensor<float>> state)
{
    private readonly Dictionary<string, torch.Tensor> tensors = [];

    /// <summary>A weight; null where there is none.</summary>
    public torch.Tensor? Find(string name)
    {
        if (!tensors.TryGetValue(name, out var tensor) && state.TryGetValue(name, out var weight))
            tensors.Add(name, tensor = torch.tensor(weight.ToArray(), [.. weight.Lengths.ToArray().Select(length => (long)length)]).DetachFromDisposeScope());
        return tensor;
    }

    public torch.Tensor this[string name] => Find(name) ?? throw new ArgumentException($"There is no weight '{name}'.", nameof(name));

    public torch.Tensor Linear(torch.Tensor x, string name) => functional.linear(x, this[name + ".weight"], this[name + ".bias"]);

    public torch.Tensor Conv2d(torch.Tensor x, string name, long stride = 1, long padding = 0, long groups = 1) =>
        functional.conv2d(x, this[name + ".weight"], Find(name + ".bias"), [stride, stride], [padding, padding], [1, 1], groups);

    public torch.Tensor BatchNorm(torch.Tensor x, string name) =>
        functional.batch_norm(x, this[name + ".running_mean"], this[name + ".running_var"], this[name + ".weight"], this[name + ".bias"], training: false);

    public torch.Tensor LayerNorm(torch.Tensor x, string name) =>
        functional.layer_norm(x, [x.shape[^1]], this[name + ".weight"], this[name + ".bias"]);

    /// <summary>A module with the row's weights of that name.</summary>
    public TModule With<TModule>(TModule module, string name)
        where TModule : torch.nn.Module
    {
        using var mode = torch.no_grad();
        foreach (var (parameter, tensor) in module.named_parameters())
            tensor.copy_(this[$"{name}.{parameter}"]);
        module.eval();
        return module;
    }
}
