namespace ShapeGen.Shapes;

/// <summary>Cuts a contract's text into tokens.</summary>
internal static class Lexer
{
    private static readonly string[] symbols =
    [
        "->", "//", "==", "!=", "<=", ">=", "??",
        "(", ")", "[", "]", ",", "*", "?", ":", "=", "<", ">", "+", "-", "%",
    ];

    /// <exception cref="ContractSyntaxException">A character belongs to no token, or a text has no end.</exception>
    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        var column = 0;
        while (true)
        {
            while (column < text.Length && char.IsWhiteSpace(text[column]))
                column++;
            var token = ReadToken(text, column);
            tokens.Add(token);
            if (token.Kind == TokenKind.End)
                return tokens;
            column = token.EndColumn;
        }
    }

    private static Token ReadToken(string text, int column)
    {
        if (column == text.Length)
            return new Token(TokenKind.End, "", column, 0);
        var first = text[column];
        if (first is '_' || char.IsLetter(first))
            return Take(TokenKind.Name, text, column, character => character is '_' || char.IsLetterOrDigit(character));
        if (IsDigit(first))
            return Take(TokenKind.Number, text, column, IsDigit);
        if (first is '"')
            return ReadText(text, column);
        foreach (var symbol in symbols)
        {
            if (string.CompareOrdinal(text, column, symbol, 0, symbol.Length) == 0)
                return new Token(TokenKind.Symbol, symbol, column, symbol.Length);
        }

        throw new ContractSyntaxException(column, 1, SyntaxMessages.UnexpectedCharacter(first));
    }

    private static Token Take(TokenKind kind, string text, int column, Func<char, bool> belongs)
    {
        var end = column + 1;
        while (end < text.Length && belongs(text[end]))
            end++;
        return new Token(kind, text.Substring(column, end - column), column, end - column);
    }

    private static Token ReadText(string text, int column)
    {
        var end = text.IndexOf('"', column + 1);
        return end >= 0
            ? new Token(TokenKind.Text, text.Substring(column + 1, end - column - 1), column, end - column + 1)
            : throw new ContractSyntaxException(column, text.Length - column, SyntaxMessages.TextWithoutEnd);
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
