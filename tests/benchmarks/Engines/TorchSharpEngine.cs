using System.Runtime.InteropServices;
using TorchSharp;

namespace ShapeGen.Benchmarks.Engines;

/// <summary>libtorch by TorchSharp, eager and in inference mode.</summary>
internal sealed class TorchSharpEngine : IEngine
{
    private readonly Func<torch.Tensor, torch.Tensor> forward;
    private readonly torch.Tensor input;
    private torch.Tensor? output;

    public TorchSharpEngine(Func<torch.Tensor, torch.Tensor> forward, Memory<float> input, int[] inputLengths)
    {
        this.forward = forward;
        this.input = torch.tensor(input.ToArray(), [.. inputLengths.Select(length => (long)length)]);
    }

    public string Name => "libtorch";

    public ReadOnlySpan<float> Output => MemoryMarshal.Cast<byte, float>(output!.bytes);

    /// <summary>Why libtorch cannot be loaded here, or null where it can.</summary>
    public static string? WhyNot { get; } = Load();

    public void Run()
    {
        output?.Dispose();
        using var mode = torch.inference_mode();
        using var scope = torch.NewDisposeScope();
        output = forward(input).contiguous().MoveToOuterDisposeScope();
    }

    public void Dispose()
    {
        output?.Dispose();
        input.Dispose();
    }

    private static string? Load()
    {
        try
        {
            torch.zeros(1).Dispose();
            return null;
        }
        catch (Exception exception) when (exception is TypeInitializationException or DllNotFoundException or NotSupportedException or EntryPointNotFoundException)
        {
            return exception.GetBaseException().Message;
        }
    }
}
