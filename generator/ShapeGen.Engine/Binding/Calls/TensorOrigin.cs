using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>The call that gave a tensor its shape.</summary>
/// <param name="call">The call.</param>
/// <param name="shape">The shape that it gave, or null where it is not known.</param>
/// <param name="text">In words: <c>from Flatten of (N, 16, 6, 6) at line 14</c>.</param>
internal sealed class TensorOrigin(ContractCall call, Shape? shape, string text)
{
    /// <summary>In words, without the sizes' formulas.</summary>
    public override string ToString() => text;

    /// <summary>In words, with the formula of the dimension of which it is spoken.</summary>
    public string Describe(int axis) =>
        axis >= 0 && shape is not null && axis < shape.Items.Count && call.FormulaOf(shape, axis) is { } formula ? $"{text}, {formula}" : text;
}
