using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ShapeGen.Kernels;

/// <summary>
/// Convolutions with a kernel of 3 by 3 and steps of 1 by Winograd's method F(4, 3): tiles of 6 × 6 inputs and the weight become values at 36
/// points, whose products over the channels become 4 × 4 outputs, with a quarter of the multiplications (Lavin and Gray 2015).
/// </summary>
internal static unsafe class Winograd
{
    /// <summary>The inputs and the points along a side of a tile.</summary>
    internal const int Side = 6;

    /// <summary>The outputs along a side of a tile.</summary>
    internal const int Tile = 4;

    private const int LeastChannels = 16;
    private const int LeastTiles = 12;

    internal static bool CanRun(in ConvolutionSizes sizes) =>
        sizes.Groups == 1 && sizes.Kernel == Volume.Of(3, 3) && sizes.Stride == Volume.Of(1, 1) && sizes.Dilation == Volume.Of(1, 1)
            && sizes.Input.Depth == 1 && sizes.Padding.Depth == 0
            && sizes.InChannels >= LeastChannels && sizes.OutChannels >= LeastChannels && new WinogradTiles(sizes).Count >= LeastTiles;

    internal static void Run(
        ReadOnlySpan<float> input, LayerWeight weight, ReadOnlySpan<float> bias, Span<float> output, in ConvolutionSizes sizes, Epilogue epilogue)
    {
        fixed (float* points = weight.In(new WinogradLayout(sizes.OutChannels, sizes.InChannels)), constants = bias)
        {
            if (Vector512.IsHardwareAccelerated)
                Winograd<Vector512<float>, Simd512>.Run(input, points, bias.IsEmpty ? null : constants, output, sizes, epilogue);
            else if (Vector256.IsHardwareAccelerated)
                Winograd<Vector256<float>, Simd256>.Run(input, points, bias.IsEmpty ? null : constants, output, sizes, epilogue);
            else if (Vector128.IsHardwareAccelerated)
                Winograd<Vector128<float>, Simd128>.Run(input, points, bias.IsEmpty ? null : constants, output, sizes, epilogue);
            else
                Winograd<float, SimdScalar>.Run(input, points, bias.IsEmpty ? null : constants, output, sizes, epilogue);
        }
    }
}

/// <summary><see cref="Winograd"/> with one width of vectors.</summary>
internal static unsafe class Winograd<TVector, TSimd>
    where TVector : unmanaged
    where TSimd : struct, ISimd<TVector>
{
    private const int Points = Winograd.Side * Winograd.Side;
    private const int Tile = Winograd.Tile;

    internal static void Run(
        ReadOnlySpan<float> input, float* weight, float* bias, Span<float> output, in ConvolutionSizes sizes, Epilogue epilogue)
    {
        var tiles = new WinogradTiles(sizes);
        var width = Panel.Width(tiles.Count);
        using var dealtMemory = new ThreadMemory((sizes.InChannels * tiles.ChannelLength) + TSimd.Count);
        using var inputMemory = new ThreadMemory(Points * InputPitch(sizes.InChannels, width));
        using var outputMemory = new ThreadMemory((Points * sizes.OutChannels * width) + TSimd.Count);
        using var lineMemory = new ThreadMemory(Tile * (tiles.Columns + 1));
        fixed (float* dealt = dealtMemory.Span, inputs = inputMemory.Span, outputs = outputMemory.Span)
        {
            for (var image = 0; image < sizes.Batch; image++)
            {
                for (var channel = 0; channel < sizes.InChannels; channel++)
                {
                    var plane = input.Slice(((image * sizes.InChannels) + channel) * sizes.Input.Count, sizes.Input.Count);
                    tiles.Fill(plane, dealt + (channel * (nint)tiles.ChannelLength), lineMemory.Span);
                }

                var place = image * sizes.OutChannels * sizes.Output.Count;
                fixed (float* target = output[place..])
                {
                    for (var first = 0; first < tiles.Count; first += width)
                        RunPanel(tiles, first, Math.Min(width, tiles.Count - first), width, dealt, inputs, weight, outputs, bias, target, sizes);
                }

                for (var channel = 0; channel < sizes.OutChannels; channel++, place += sizes.Output.Count)
                    epilogue.Apply(output.Slice(place, sizes.Output.Count), channel, place);
            }
        }
    }

    /// <summary>So many tiles of an image as a panel has columns.</summary>
    [SkipLocalsInit]
    private static void RunPanel(
        in WinogradTiles tiles, int first, int count, int width, float* dealt, float* inputs, float* weight, float* outputs, float* bias, float* target,
        in ConvolutionSizes sizes)
    {
        var rows = stackalloc int[Winograd.Side];
        var columns = stackalloc int[Winograd.Side];
        tiles.FillOffsets(rows, columns);
        for (var channel = 0; channel < sizes.InChannels; channel++)
        {
            var source = dealt + (channel * (nint)tiles.ChannelLength);
            for (int tile = 0, run; tile < count; tile += run)
            {
                var (row, column) = Math.DivRem(first + tile, tiles.Columns);
                run = Run(tiles, column, count - tile);
                WinogradTransform<TVector, TSimd>.Input(
                    source + tiles.Place(row, column), rows, columns, inputs + (channel * width) + tile, InputPitch(sizes.InChannels, width));
            }
        }

        Multiply(weight, inputs, outputs, width, sizes.OutChannels, sizes.InChannels);
        for (var channel = 0; channel < sizes.OutChannels; channel++)
        {
            for (int tile = 0, run; tile < count; tile += run)
            {
                var (row, column) = Math.DivRem(first + tile, tiles.Columns);
                run = Run(tiles, column, count - tile);
                Finish(
                    outputs + (channel * width) + tile, sizes.OutChannels * (nint)width, bias == null ? 0 : bias[channel],
                    target + (channel * (nint)sizes.Output.Count), row * Tile, column * Tile, run, sizes.Output);
            }
        }
    }

    /// <summary>From one point's inputs to the next: a vector may be written beyond the last channel.</summary>
    private static int InputPitch(int channels, int width) => checked((channels * width) + TSimd.Count);

    /// <summary>The tiles of one row, at most as many as a vector holds.</summary>
    private static int Run(in WinogradTiles tiles, int column, int rest) => Math.Min(Math.Min(TSimd.Count, tiles.Columns - column), rest);

    /// <summary>At each point the product of the weight, (OutChannels, InChannels), with the inputs, (InChannels, tiles).</summary>
    private static void Multiply(float* weight, float* inputs, float* outputs, int width, int outChannels, int inChannels)
    {
        using var offsetMemory = new ThreadMemory(inChannels + Panel.MaxWidth);
        offsetMemory.Span.Clear();
        fixed (float* memory = offsetMemory.Span)
        {
            var zeros = memory;
            var offsets = (int*)(memory + Panel.MaxWidth);
            Packing.FillOffsets(offsets, inChannels, width);
            for (nint point = 0; point < Points; point++)
            {
                Panel.RunWhole(
                    weight + (point * outChannels * inChannels), inChannels, inputs + (point * InputPitch(inChannels, width)), offsets, inChannels, zeros, 0,
                    outputs + (point * outChannels * width), width, outChannels, width);
            }
        }
    }

    /// <summary>The outputs of adjacent tiles, as far as the image has them.</summary>
    [SkipLocalsInit]
    private static void Finish(float* source, nint points, float bias, float* target, int y, int x, int run, Volume size)
    {
        var squares = stackalloc float[Tile * Tile * 16];
        var line = stackalloc float[Tile * 16];
        WinogradTransform<TVector, TSimd>.Output(source, points, bias, squares);
        var count = Math.Min(Tile * run, size.Width - x);
        for (var row = 0; row < Math.Min(Tile, size.Height - y); row++)
        {
            var end = target + ((y + row) * size.Width) + x;
            var isWhole = count == Tile * run;
            Packing.Transpose(squares + (row * Tile * TSimd.Count), TSimd.Count, isWhole ? end : line, Tile, Tile, run);
            if (!isWhole)
                new ReadOnlySpan<float>(line, count).CopyTo(new Span<float>(end, count));
        }
    }
}
