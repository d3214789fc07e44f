namespace ShapeGen.Shapes;

/// <summary>How many dimensions a pattern wants.</summary>
internal struct PatternMeasure()
{
    /// <summary>How many places of a shape it takes beside its hole and its optional dimensions.</summary>
    public int Fixed { get; set; }

    /// <summary>How many of those are packs.</summary>
    public int Packs { get; set; }

    /// <summary>The slot of the pack that takes the rest, or -1.</summary>
    public int HoleSlot { get; set; } = -1;

    /// <summary>How many places stand before that pack.</summary>
    public int Leading { get; set; }

    /// <summary>The slot of the optional dimension whose presence is not decided, or -1.</summary>
    public int OptionalSlot { get; set; } = -1;

    /// <summary>How many optional dimensions there are whose presence is not decided.</summary>
    public int Optional { get; set; }

    /// <summary>True where something in it has no known value or two packs compete.</summary>
    public bool IsOpen { get; set; }
}
