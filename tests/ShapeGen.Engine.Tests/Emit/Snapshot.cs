using System.Runtime.CompilerServices;

namespace ShapeGen.Engine.Tests;

/// <summary>Compares text with the file <c>Class.Method.verified.cs</c> beside the test.</summary>
internal static class Snapshot
{
    /// <summary>Where the text differs, it is left beside as <c>Class.Method.received.cs</c>.</summary>
    public static void Verify(string text, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var name = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{method}");
        var (verified, received) = (name + ".verified.cs", name + ".received.cs");
        if (File.Exists(verified) && File.ReadAllText(verified) == text)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text);
        Assert.Fail($"{Path.GetFileName(received)} differs from {Path.GetFileName(verified)}; where it is right, rename it.");
    }
}
