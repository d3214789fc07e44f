namespace ShapeGen;

/// <summary>How a padding was given.</summary>
internal enum PaddingMode
{
    /// <summary>By its sizes.</summary>
    Sizes,

    /// <summary>As <c>"valid"</c>.</summary>
    Valid,

    /// <summary>As <c>"same"</c>.</summary>
    Same,
}

/// <summary>The names of the paddings that go by a name.</summary>
internal static class PaddingModes
{
    /// <exception cref="ArgumentException">Neither <c>"same"</c> nor <c>"valid"</c>.</exception>
    public static PaddingMode Parse(string text) => text switch
    {
        "same" => PaddingMode.Same,
        "valid" => PaddingMode.Valid,
        _ => throw new ArgumentException($"A padding is a size, \"same\" or \"valid\", not \"{text}\"."),
    };

    /// <summary>The name, or null for a padding by sizes.</summary>
    public static string? Name(PaddingMode mode) => mode switch
    {
        PaddingMode.Same => "same",
        PaddingMode.Valid => "valid",
        _ => null,
    };
}
