using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ShapeGen.Engine;

/// <summary>Where a contract stands in the source.</summary>
/// <param name="Whole">The attribute's argument.</param>
/// <param name="Text">The string's own text, or null where its characters are not those of the source.</param>
internal sealed record ContractPlace(Location Whole, TextSpan? Text)
{
    public static ContractPlace? Of(ISymbol symbol) => Of(Attributes.Find(symbol, Attributes.Shape));

    /// <summary>The place of an attribute's first argument, or null where the source is not at hand.</summary>
    public static ContractPlace? Of(AttributeData? attribute)
    {
        if (attribute?.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax { ArgumentList.Arguments: [var argument, ..] })
            return null;

        return new(argument.Expression.GetLocation(), argument.Expression is LiteralExpressionSyntax literal ? TextOf(literal.Token) : null);
    }

    /// <summary>The place of some characters of the contract; the whole where they cannot be found.</summary>
    public Location At(int column, int length) => Text is { } text && column <= text.Length
        ? Location.Create(Whole.SourceTree!, new TextSpan(text.Start + column, Math.Min(length, text.Length - column)))
        : Whole;

    private static TextSpan? TextOf(SyntaxToken token)
    {
        var at = token.Text.IndexOf(token.ValueText, StringComparison.Ordinal);
        return token.ValueText.Length > 0 && at > 0 ? new TextSpan(token.SpanStart + at, token.ValueText.Length) : null;
    }
}
