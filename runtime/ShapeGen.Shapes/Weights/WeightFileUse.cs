namespace ShapeGen.Shapes;

/// <summary>A weight file as a project names it.</summary>
/// <param name="Model">The model that it is for: <c>LeNet</c>, or with its namespace <c>Digits.LeNet</c>.</param>
/// <param name="File">The file as the project calls it.</param>
/// <param name="Target">Where the program finds it: its path below the program's folder, or the name of the resource.</param>
/// <param name="IsEmbedded">True for a resource of the assembly.</param>
/// <param name="IsStrict">False where entries that only the model or only the file has are left out.</param>
public sealed record WeightFileUse(string Model, string File, string Target, bool IsEmbedded, bool IsStrict)
{
    /// <summary>True where <see cref="Model"/> names the class of that full name: all of it, or its end behind a point.</summary>
    /// <param name="fullName">The class's name with namespace and the types around it.</param>
    public bool IsFor(string fullName) => fullName == Model || fullName.EndsWith("." + Model, StringComparison.Ordinal);
}
