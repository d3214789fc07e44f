using System.ComponentModel;

namespace ShapeGen.Execution;

/// <summary>Spares the drawing of weights that are loaded right after; generated <c>Load</c> methods call it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class InitialWeights
{
    [ThreadStatic]
    private static bool areSkipped;

    /// <summary>True where layers that are constructed now leave their weights at 0.</summary>
    internal static bool AreSkipped => areSkipped;

    /// <summary>
    /// Layers that the calling thread constructs from now on take no numbers from <see cref="Generator.Default"/>, until what is returned is
    /// disposed of.
    /// </summary>
    public static Skipped Skip()
    {
        var before = areSkipped;
        areSkipped = true;
        return new Skipped(before);
    }

    /// <summary>Ends it.</summary>
    public readonly ref struct Skipped
    {
        private readonly bool before;

        internal Skipped(bool before) => this.before = before;

        /// <summary>Restores what was before.</summary>
        public void Dispose() => areSkipped = before;
    }
}
