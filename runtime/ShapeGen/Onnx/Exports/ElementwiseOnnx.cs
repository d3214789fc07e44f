using System.ComponentModel;

namespace ShapeGen.Onnx;

/// <summary>Arithmetic of tensors and numbers as ONNX nodes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ElementwiseOnnx
{
    /// <summary>left + right</summary>
    public static OnnxValue Add(OnnxGraph graph, OnnxValue left, OnnxValue right) => graph.Node("Add", [left, right]);

    /// <summary>left - right</summary>
    public static OnnxValue Subtract(OnnxGraph graph, OnnxValue left, OnnxValue right) => graph.Node("Sub", [left, right]);

    /// <summary>left · right</summary>
    public static OnnxValue Multiply(OnnxGraph graph, OnnxValue left, OnnxValue right) => graph.Node("Mul", [left, right]);

    /// <summary>left / right</summary>
    public static OnnxValue Divide(OnnxGraph graph, OnnxValue left, OnnxValue right) => graph.Node("Div", [left, right]);

    /// <summary>input + scalar</summary>
    public static OnnxValue AddScalar(OnnxGraph graph, OnnxValue input, float scalar) => graph.Node("Add", [input, graph.Scalar(scalar)]);

    /// <summary>input - scalar</summary>
    public static OnnxValue SubtractScalar(OnnxGraph graph, OnnxValue input, float scalar) => graph.Node("Sub", [input, graph.Scalar(scalar)]);

    /// <summary>input · scalar</summary>
    public static OnnxValue MultiplyScalar(OnnxGraph graph, OnnxValue input, float scalar) => graph.Node("Mul", [input, graph.Scalar(scalar)]);

    /// <summary>input / scalar</summary>
    public static OnnxValue DivideScalar(OnnxGraph graph, OnnxValue input, float scalar) => graph.Node("Div", [input, graph.Scalar(scalar)]);

    /// <summary>scalar - input</summary>
    public static OnnxValue SubtractFromScalar(OnnxGraph graph, OnnxValue input, float scalar) => graph.Node("Sub", [graph.Scalar(scalar), input]);

    /// <summary>scalar / input</summary>
    public static OnnxValue DivideIntoScalar(OnnxGraph graph, OnnxValue input, float scalar) => graph.Node("Div", [graph.Scalar(scalar), input]);

    /// <summary>The greater at each place.</summary>
    public static OnnxValue Maximum(OnnxGraph graph, OnnxValue left, OnnxValue right) => graph.Node("Max", [left, right]);

    /// <summary>The lesser at each place.</summary>
    public static OnnxValue Minimum(OnnxGraph graph, OnnxValue left, OnnxValue right) => graph.Node("Min", [left, right]);

    /// <summary>Integers as single-precision numbers.</summary>
    public static OnnxValue Float(OnnxGraph graph, OnnxValue input) => graph.Node("Cast", [input], ("to", (long)OnnxType.Float));
}
