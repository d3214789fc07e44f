using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace ShapeGen.Tests.KernelWidths;

/// <summary>Runs the kernels' tests again in processes whose runtime has the wider vectors switched off.</summary>
public class KernelWidthTests
{
    private const string WidthVariable = "SHAPEGEN_TEST_VECTOR_WIDTH";

    /// <summary>The most floats in a vector that this process was started for; without a limit, as many as there are.</summary>
    internal static int WidthAskedFor => int.Parse(Environment.GetEnvironmentVariable(WidthVariable) ?? "16");

    /// <summary>The floats in this process's widest vector.</summary>
    internal static int HardwareWidth =>
        Vector512.IsHardwareAccelerated ? 16 : Vector256.IsHardwareAccelerated ? 8 : Vector128.IsHardwareAccelerated ? 4 : 1;

    [Theory]
    [InlineData(8, "DOTNET_EnableAVX512")]
    [InlineData(4, "DOTNET_EnableAVX2")]
    [InlineData(1, "DOTNET_EnableHWIntrinsic")]
    public async Task All_kernels_are_right_with_narrower_vectors(int width, string switchedOff)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in Arguments())
            start.ArgumentList.Add(argument);
        start.Environment[switchedOff] = "0";
        start.Environment[WidthVariable] = width.ToString();
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, output + await errors);
        Assert.Contains("failed: 0", output);
    }

    /// <summary>This program again, through its host where it was started so, with the tests of the kernels' namespace alone.</summary>
    private static IEnumerable<string> Arguments()
    {
        var assembly = typeof(KernelWidthTests).Assembly.Location;
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            yield return assembly;
        yield return "--filter-namespace";
        yield return typeof(Kernels.SimdWidthTests).Namespace!;
        yield return "--no-ansi";
    }
}
