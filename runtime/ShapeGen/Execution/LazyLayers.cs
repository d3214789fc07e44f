using System.ComponentModel;

namespace ShapeGen.Execution;

/// <summary>What generated code does with lazy layers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class LazyLayers
{
    /// <summary>
    /// Gives a lazy layer the size of its input and its initial weights, as its first <c>Forward</c> would; one that has
    /// them must have that size.
    /// </summary>
    /// <exception cref="ShapeException">The layer has another size, or cannot have inputs of that size.</exception>
    public static void Learn(InputSizedLayer layer, int inputSize) => layer.Learn(inputSize);
}
