using System.Globalization;
using Microsoft.CodeAnalysis;
using ShapeGen.Engine;

namespace ShapeGen.Generation;

/// <summary>The names of generated files.</summary>
internal static class HintNames
{
    private static readonly SymbolDisplayFormat Format =
        SymbolDisplayFormat.CSharpErrorMessageFormat.RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>
    /// The class's full name: <c>Digits.LeNet.g.cs</c>. Where it has letters that such a name must not have, or another name
    /// beside it differs by capitals alone, a number made of the name is added.
    /// </summary>
    public static string For(INamedTypeSymbol type)
    {
        var name = type.ToDisplayString(Format);
        var plain = string.Concat(name.Select(character => char.IsLetterOrDigit(character) || character is '.' or '_' ? character : '-'));
        return plain == name && !HasSimilar(type) ? $"{name}.g.cs" : $"{plain}.{NumberOf(name)}.g.cs";
    }

    private static string NumberOf(string name) => Fingerprint.Empty.With(name).First.ToString("x16", CultureInfo.InvariantCulture);

    private static bool HasSimilar(INamespaceOrTypeSymbol symbol)
    {
        for (ISymbol current = symbol; current.ContainingSymbol is INamespaceOrTypeSymbol container; current = container)
        {
            if (container.GetMembers().Any(other => other.Name != current.Name && string.Equals(other.Name, current.Name, StringComparison.OrdinalIgnoreCase)))
                return true;
        }

        return false;
    }
}
