namespace ShapeGen.Engine;

/// <summary>The forward method's return type as a tree: a tensor, a number, or a tuple of such.</summary>
/// <param name="Text">The type as C#, without the name.</param>
/// <param name="Name">The name in the tuple around it, or null.</param>
/// <param name="Elements">The tuple's elements; empty for a leaf.</param>
internal sealed record ResultType(string Text, string? Name, IReadOnlyList<ResultType> Elements)
{
    private const string Tensor = "global::System.Numerics.Tensors.Tensor<";

    /// <summary>True for a number, which stands for a tensor without dimensions.</summary>
    public bool IsScalar => Text == "float";

    /// <summary>True for a leaf that generated code can make.</summary>
    private bool IsKnown => IsScalar || Text.StartsWith(Tensor, StringComparison.Ordinal);

    /// <summary>The tree, or null where something in it is neither a tensor nor a number.</summary>
    public static ResultType? Parse(string text)
    {
        var position = 0;
        var type = Read(text, ref position, isElement: false);
        return position == text.Length && type.Leaves().All(leaf => leaf.Type.IsKnown) ? type : null;
    }

    /// <summary>The leaves in order with the way to each from the whole: <c>.Item2.Item1</c>.</summary>
    public IEnumerable<(ResultType Type, string Path)> Leaves() => Elements.Count == 0
        ? [(this, "")]
        : Elements.SelectMany((element, index) => element.Leaves().Select(leaf => (leaf.Type, $".Item{index + 1}{leaf.Path}")));

    /// <summary>The tree printed with those texts for its leaves.</summary>
    /// <param name="leaves">The texts in order.</param>
    /// <param name="withNames">True to add the names of a tuple's elements.</param>
    public string Compose(IEnumerable<string> leaves, bool withNames)
    {
        using var texts = leaves.GetEnumerator();
        return Compose(texts, withNames);
    }

    private string Compose(IEnumerator<string> leaves, bool withNames)
    {
        var name = withNames && Name is not null ? " " + Name : "";
        if (Elements.Count > 0)
            return "(" + string.Join(", ", Elements.Select(element => element.Compose(leaves, withNames))) + ")" + name;

        leaves.MoveNext();
        return leaves.Current + name;
    }

    private static ResultType Read(string text, ref int position, bool isElement)
    {
        var start = position;
        var elements = new List<ResultType>();
        if (start < text.Length && text[start] == '(')
        {
            do
            {
                position++;
                SkipSpace(text, ref position);
                elements.Add(Read(text, ref position, isElement: true));
            }
            while (position < text.Length && text[position] == ',');
            position++;
        }
        else
        {
            SkipType(text, ref position);
        }

        var type = text.Substring(start, Math.Min(position, text.Length) - start);
        return new ResultType(type, isElement ? ReadName(text, ref position) : null, elements);
    }

    private static string? ReadName(string text, ref int position)
    {
        SkipSpace(text, ref position);
        var start = position;
        while (position < text.Length && text[position] is not (',' or ')'))
            position++;

        return position > start ? text.Substring(start, position - start) : null;
    }

    private static void SkipType(string text, ref int position)
    {
        var depth = 0;
        while (position < text.Length && (depth > 0 || text[position] is not (' ' or ',' or ')')))
        {
            depth += text[position] switch { '<' => 1, '>' => -1, _ => 0 };
            position++;
        }
    }

    private static void SkipSpace(string text, ref int position)
    {
        while (position < text.Length && text[position] == ' ')
            position++;
    }
}
