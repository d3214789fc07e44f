using System.Numerics.Tensors;

namespace ShapeGen.Golden.Tests;

/// <summary>A cell of a notebook that fixes its seed: how it constructs its model, what it draws, and what it calls.</summary>
/// <param name="Name">Its name in notebooks.safetensors.</param>
/// <param name="GoesOn">Whether it draws on from where the cell before it stopped, instead of from its seed.</param>
/// <param name="Create">Constructs the model.</param>
/// <param name="Inputs">The names of the inputs, which are drawn in order.</param>
/// <param name="Calls">Ways to compute the output.</param>
internal sealed record NotebookCell(
    string Name, bool GoesOn, Func<IStateful> Create, string[] Inputs, params Func<IStateful, Tensor<float>[], Tensor<float>>[] Calls)
{
    /// <summary>The cells in the order of the notebook; models are called as they are written and as they are generated.</summary>
    public static NotebookCell[] All { get; } =
    [
        Model("basic_linear", () => new Notebooks.TorchLayers.BasicLinear(10, 5), (model, x) => model.Forward(x), (model, x) => model.Run(x)),
        Model("neural_net", () => new Notebooks.TorchLayers.NeuralNet(), (model, x) => model.Forward(x), (model, x) => model.Run(x)),
        Model("residual_block", () => new Notebooks.TorchLayers.SimpleResidualBlock(10, 20), (model, x) => model.Forward(x), (model, x) => model.Run(x)),
        Model("residual_net", () => new Notebooks.TorchLayers.Residual.NeuralNet(10, 50), (model, x) => model.Forward(x), (model, x) => model.Run(x))
            with { GoesOn = true },
        Layer("linear_10_5", () => new Linear(10, 5)),
        Layer("linear_7_3", () => new Linear(7, 3)),
        Bilinear("bilinear_2d"),
        Bilinear("bilinear_3d"),
        Layer("conv1d_a", () => new Conv1d(3, 5, kernelSize: 4)),
        Layer("conv1d_b", () => new Conv1d(3, 7, kernelSize: 2)),
    ];

    private static NotebookCell Model<T>(string name, Func<T> create, params Func<T, Tensor<float>, Tensor<float>>[] calls)
        where T : IStateful
        => new(name, false, () => create(), ["data"], [.. calls.Select<Func<T, Tensor<float>, Tensor<float>>, Func<IStateful, Tensor<float>[], Tensor<float>>>(
            call => (model, inputs) => call((T)model, inputs[0]))]);

    private static NotebookCell Layer<T>(string name, Func<T> create)
        where T : IStateful, IModule
        => new(name, false, () => create(), ["x"], (layer, inputs) => ((IModule)layer).Forward(inputs[0]));

    private static NotebookCell Bilinear(string name) =>
        new(name, false, () => new Bilinear(10, 20, 7), ["x1", "x2"], (layer, inputs) => ((Bilinear)layer).Forward(inputs[0], inputs[1]));
}
