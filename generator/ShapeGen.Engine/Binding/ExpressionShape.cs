using Microsoft.CodeAnalysis;

namespace ShapeGen.Engine;

/// <summary>What is known of the shape of one expression, over all times that it was read.</summary>
public sealed class ExpressionShape
{
    private const int MaximumTexts = 3;
    private readonly List<string> texts = [];

    internal ExpressionShape(SyntaxNode syntax) => Syntax = syntax;

    /// <summary>True where the shape was known each time.</summary>
    public bool IsKnown { get; private set; } = true;

    /// <summary>Where the expression stands.</summary>
    public Location Location => Syntax.GetLocation();

    /// <summary>The expression, on one line.</summary>
    public string Code => CodeText.Of(Syntax);

    /// <summary>The shape in the notation of contracts; several where it differs from one time to another.</summary>
    public string Text => string.Join(" or ", IsKnown ? texts : [.. texts, "?"]);

    internal SyntaxNode Syntax { get; }

    /// <summary>Why the shape is not known, or null.</summary>
    internal string? Reason { get; private set; }

    internal void Add(string? text, string? reason)
    {
        if (text is null)
        {
            IsKnown = false;
            Reason ??= reason;
        }
        else if (texts.Count < MaximumTexts && !texts.Contains(text))
        {
            texts.Add(text);
        }
    }
}
