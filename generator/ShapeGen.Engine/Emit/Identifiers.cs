using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapeGen.Engine;

/// <summary>Names of one scope of generated code, each different from the others.</summary>
internal sealed class Identifiers
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>What all private members that are generated begin with.</summary>
    public const string Prefix = "shapeGen";

    public Identifiers(params IEnumerable<string> reserved) => taken.UnionWith(reserved.Select(Unescape));

    /// <summary>The name, with a number behind it where it is taken already, with an <c>@</c> where it is a keyword.</summary>
    public string Claim(string wish)
    {
        var clean = Clean(wish);
        var name = clean;
        for (var number = 2; !taken.Add(name); number++)
            name = clean + (char.IsDigit(clean[clean.Length - 1]) ? "_" : "") + number.ToString(CultureInfo.InvariantCulture);

        return Escape(name);
    }

    /// <summary>The name as C# accepts it.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>A string literal.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>The letters and digits of a text as a name: <c>block1.fc1</c> is <c>block1_fc1</c>.</summary>
    public static string Clean(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (var character in Unescape(text))
            name.Append(SyntaxFacts.IsIdentifierPartCharacter(character) ? character : '_');
        if (name.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(name[0]))
            name.Insert(0, '_');

        return name.ToString();
    }

    private static string Unescape(string name) => name.TrimStart('@');
}
