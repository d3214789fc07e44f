using System.ComponentModel;
using ShapeGen.Kernels;

namespace ShapeGen.Onnx;

/// <summary>Functions of each float as ONNX nodes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PointwiseOnnx
{
    /// <summary>Above this ONNX's softplus and the identity are the same float.</summary>
    private const float LinearSoftplus = 20;

    /// <summary>The function of each float of the input.</summary>
    public static OnnxValue Run(OnnxGraph graph, OnnxValue input, Activation activation)
    {
        var (a, b) = (activation.A, activation.B);
        return activation.Kind switch
        {
            ActivationKind.Identity => input,
            ActivationKind.ReLU => graph.Node("Relu", [input]),
            ActivationKind.Tanh => graph.Node("Tanh", [input]),
            ActivationKind.Sigmoid => graph.Node("Sigmoid", [input]),
            ActivationKind.LeakyReLU => graph.Node("LeakyRelu", [input], ("alpha", a)),
            ActivationKind.ELU => graph.Node("Elu", [input], ("alpha", a)),
            ActivationKind.SELU => graph.Node("Selu", [input]),
            ActivationKind.GELU => Gelu(graph, input, byTanh: a != 0),
            ActivationKind.SiLU => Times(graph, input, graph.Node("Sigmoid", [input])),
            ActivationKind.Softplus => Softplus(graph, input, beta: a, threshold: b),
            ActivationKind.Hardtanh => graph.Node("Clip", [input, graph.Scalar(a), graph.Scalar(b)]),
            ActivationKind.Hardsigmoid => Hardsigmoid(graph, input),
            ActivationKind.Hardswish => Times(graph, input, Hardsigmoid(graph, input)),
            ActivationKind.Exp => graph.Node("Exp", [input]),
            ActivationKind.CELU => graph.Node("Celu", [input], ("alpha", a)),
            ActivationKind.Mish => Times(graph, input, graph.Node("Tanh", [graph.Node("Softplus", [input])])),
            ActivationKind.Softsign => graph.Node("Softsign", [input]),
            ActivationKind.LogSigmoid => Negative(graph, graph.Node("Softplus", [Negative(graph, input)])),
            ActivationKind.Threshold => graph.Node("Where", [graph.Node("Greater", [input, graph.Scalar(a)]), input, graph.Scalar(b)]),
            ActivationKind.Tanhshrink => graph.Node("Sub", [input, graph.Node("Tanh", [input])]),
            ActivationKind.Softshrink => graph.Node("Shrink", [input], ("lambd", a), ("bias", a)),
            ActivationKind.Hardshrink => graph.Node("Shrink", [input], ("lambd", a), ("bias", 0f)),
            ActivationKind.Sqrt => graph.Node("Sqrt", [input]),
            ActivationKind.Log => graph.Node("Log", [input]),
            ActivationKind.Abs => graph.Node("Abs", [input]),
            ActivationKind.Power => graph.Node("Pow", [input, graph.Scalar(a)]),
            ActivationKind.Sin => graph.Node("Sin", [input]),
            ActivationKind.Cos => graph.Node("Cos", [input]),
            _ => throw new NotSupportedException($"The function {activation.Kind} has no form in ONNX."),
        };
    }

    private static OnnxValue Gelu(OnnxGraph graph, OnnxValue input, bool byTanh)
    {
        var inner = byTanh
            ? graph.Node("Tanh", [Scaled(graph, graph.Node("Add", [input, Scaled(graph, Times(graph, input, Times(graph, input, input)), 0.044715)]), Math.Sqrt(2 / Math.PI))])
            : graph.Node("Erf", [Scaled(graph, input, Math.Sqrt(0.5))]);
        return Times(graph, Scaled(graph, input, 0.5), graph.Node("Add", [inner, graph.Scalar(1)]));
    }

    private static OnnxValue Softplus(OnnxGraph graph, OnnxValue input, float beta, float threshold)
    {
        var scaled = beta == 1 ? input : Scaled(graph, input, beta);
        var soft = graph.Node("Softplus", [scaled]);
        var result = beta == 1 ? soft : graph.Node("Div", [soft, graph.Scalar(beta)]);
        return threshold >= LinearSoftplus ? result : graph.Node("Where", [graph.Node("Greater", [scaled, graph.Scalar(threshold)]), input, result]);
    }

    private static OnnxValue Hardsigmoid(OnnxGraph graph, OnnxValue input) => graph.Node("HardSigmoid", [input], ("alpha", 1 / 6f), ("beta", 0.5f));

    private static OnnxValue Negative(OnnxGraph graph, OnnxValue input) => graph.Node("Neg", [input]);

    private static OnnxValue Times(OnnxGraph graph, OnnxValue left, OnnxValue right) => graph.Node("Mul", [left, right]);

    private static OnnxValue Scaled(OnnxGraph graph, OnnxValue input, double factor) => graph.Node("Mul", [input, graph.Scalar(factor)]);
}
