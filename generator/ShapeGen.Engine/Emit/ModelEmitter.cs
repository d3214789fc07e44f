namespace ShapeGen.Engine;

/// <summary>Prints the generated part of a model.</summary>
public static class ModelEmitter
{
    /// <summary>The C# of the generated part; the same graph gives the same text, whatever the culture.</summary>
    public static string Emit(ModelGraph model) => throw new NotSupportedException();
}
