using System.Text;

namespace ShapeGen.Shapes;

/// <summary>The names that fields and properties have in a state dictionary.</summary>
public static class StateNames
{
    /// <summary>
    /// The member's name in snake case: <c>linearLayer</c>, <c>_linearLayer</c> and <c>LinearLayer</c> are <c>linear_layer</c>,
    /// <c>LSTMCell</c> is <c>lstm_cell</c>, <c>weightIhL0</c> is <c>weight_ih_l0</c>, <c>fc1</c> stays.
    /// </summary>
    /// <remarks>
    /// A word begins at a capital that follows a small letter or a digit, and at the last of several capitals where a small
    /// letter comes next. Underscores in front fall away; those within stay.
    /// </remarks>
    /// <param name="member">The name in C#.</param>
    public static string FromMember(string member)
    {
        var trimmed = member.TrimStart('_');
        if (trimmed.Length == 0)
            return member;

        var name = new StringBuilder(trimmed.Length + 4);
        for (var i = 0; i < trimmed.Length; i++)
        {
            if (BeginsWord(trimmed, i))
                name.Append('_');
            name.Append(char.ToLowerInvariant(trimmed[i]));
        }

        return name.ToString();
    }

    private static bool BeginsWord(string text, int index)
    {
        if (index == 0 || !char.IsUpper(text[index]))
            return false;

        var previous = text[index - 1];
        var next = index + 1 < text.Length ? text[index + 1] : '_';
        return char.IsLower(previous) || char.IsDigit(previous) || (char.IsUpper(previous) && char.IsLower(next));
    }
}
