namespace ShapeGen.Engine;

/// <summary>Numbers what can be written to in order of creation, so that what a pass of a loop has made is told from what was there before.</summary>
internal static class Stamp
{
    private static long last;

    public static long Next() => Interlocked.Increment(ref last);
}
