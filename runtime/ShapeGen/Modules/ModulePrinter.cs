namespace ShapeGen;

/// <summary>Prints modules as PyTorch 2 does.</summary>
public static class ModulePrinter
{
    private const string Indentation = "\n  ";

    /// <summary>
    /// The text of PyTorch's <c>print(module)</c>: the class with what it says of itself, and its modules indented by 2, one
    /// a line. Equal neighbours in a <see cref="ModuleList{T}"/> become one line: <c>(0-2): 3 x Linear(…)</c>.
    /// </summary>
    public static string Print(IStateful module) => Print(ModuleNode.Of(module));

    private static string Print(ModuleNode node)
    {
        var description = node.Describe();
        if (node.Children.Count == 0 && !description.Contains('\n'))
            return $"{node.TypeName}({description})";

        var lines = description.Length == 0 ? [] : description.Split('\n');
        var children = node.IsList ? CollapsedChildren(node) : node.Children.Select(child => Child(child.Name, Print(child)));
        return $"{node.TypeName}({Indentation}{string.Join(Indentation, lines.Concat(children))}\n)";
    }

    private static IEnumerable<string> CollapsedChildren(ModuleNode list)
    {
        var texts = list.Children.Select(Print).ToArray();
        for (var first = 0; first < texts.Length;)
        {
            var last = first;
            while (last + 1 < texts.Length && texts[last + 1] == texts[first])
                last++;
            yield return first == last
                ? Child($"{first}", texts[first])
                : Child($"{first}-{last}", $"{last - first + 1} x {texts[first]}");
            first = last + 1;
        }
    }

    private static string Child(string name, string text) => $"({name}): {text.Replace("\n", Indentation)}";
}
