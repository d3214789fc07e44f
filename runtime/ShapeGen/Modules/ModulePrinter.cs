namespace ShapeGen;

/// <summary>Prints modules as PyTorch 2 does.</summary>
public static class ModulePrinter
{
    /// <summary>
    /// The text of PyTorch's <c>print(module)</c>: the class with what it says of itself, and its modules indented by 2, one a line.
    /// </summary>
    public static string Print(IStateful module) => Print(ModuleNode.Of(module));

    private static string Print(ModuleNode node)
    {
        throw new NotSupportedException(node.Path);
    }
}
