namespace ShapeGen.Shapes;

internal enum TokenKind
{
    End,
    Name,
    Number,
    Text,
    Symbol,
}

/// <summary>A word of a contract's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As written; a text without its quotes.</param>
/// <param name="Column">Where it begins, from 0.</param>
/// <param name="Length">How many characters it has.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Column, int Length)
{
    public int EndColumn => Column + Length;

    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    public override string ToString() => Kind switch
    {
        TokenKind.End => "the end",
        TokenKind.Text => $"\"{Text}\"",
        _ => $"'{Text}'",
    };
}
