using System.Globalization;

namespace ShapeGen.Shapes;

/// <summary>Text from a file as a terminal or a log may show it.</summary>
internal static class PrintableText
{
    /// <summary>The text with everything escaped that is not to be seen: control characters, line ends, marks that turn the direction of writing.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text) => text.Any(IsHidden) ? string.Concat(text.Select(letter => IsHidden(letter) ? $"\\u{(int)letter:x4}" : $"{letter}")) : text;

    private static bool IsHidden(char letter) => CharUnicodeInfo.GetUnicodeCategory(letter) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;
}
