using System.ComponentModel;
using ShapeGen.Shapes;

namespace ShapeGen.Onnx;

/// <summary>Tensors made of nothing, and choices between tensors, as ONNX nodes.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class CreationOnnx
{
    /// <summary>Zeros.</summary>
    public static OnnxValue Zeros(OnnxGraph graph, Shape output) => Full(graph, output, 0);

    /// <summary>Ones.</summary>
    public static OnnxValue Ones(OnnxGraph graph, Shape output) => Full(graph, output, 1);

    /// <summary>Zeros; of the input counts the shape alone.</summary>
    public static OnnxValue ZerosLike(OnnxGraph graph, OnnxValue input, Shape output) => Zeros(graph, output);

    /// <summary>Ones; of the input counts the shape alone.</summary>
    public static OnnxValue OnesLike(OnnxGraph graph, OnnxValue input, Shape output) => Ones(graph, output);

    /// <summary>One number everywhere.</summary>
    public static OnnxValue Full(OnnxGraph graph, Shape output, float fillValue) => graph.Node("Expand", [graph.Scalar(fillValue), graph.Sizes(output)]);

    /// <summary>Ones on the diagonal, zeros elsewhere.</summary>
    public static OnnxValue Eye(OnnxGraph graph, Shape output) => graph.Node("EyeLike", [Zeros(graph, output)]);

    /// <summary>0, 1, 2, …</summary>
    public static OnnxValue Count(OnnxGraph graph, Shape output) =>
        graph.Node("Range", [graph.Int(0), graph.Node("Squeeze", [graph.Sizes(output), graph.Ints(0)]), graph.Int(1)]);

    /// <summary>start, start + step, …</summary>
    public static OnnxValue Arange(OnnxGraph graph, Shape output, long start, long step) =>
        graph.Node("Add", [graph.Node("Mul", [Count(graph, output), graph.Int(step)]), graph.Int(start)]);

    /// <summary>A number where the mask is true.</summary>
    public static OnnxValue MaskedFill(OnnxGraph graph, OnnxValue input, OnnxValue mask, float value) => graph.Node("Where", [mask, graph.Scalar(value), input]);

    /// <summary>The one tensor where the condition is true, else the other.</summary>
    public static OnnxValue Where(OnnxGraph graph, OnnxValue condition, OnnxValue input, OnnxValue other) => graph.Node("Where", [condition, input, other]);
}
