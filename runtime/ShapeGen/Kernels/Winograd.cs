using System.Runtime.Intrinsics;

namespace ShapeGen.Kernels;

/// <summary>
/// Convolutions with a kernel of 3 by 3 and steps of 1 by Winograd's method F(4, 3): tiles of 6 × 6 inputs and the weight become values at 36
/// points, whose products over the channels become 4 × 4 outputs, with a quarter of the multiplications (Lavin and Gray 2015). Inside, the
/// channels of a place are adjacent.
/// </summary>
internal static unsafe class Winograd
{
    /// <summary>The inputs and the points along a side of a tile.</summary>
    internal const int Side = 6;

    /// <summary>The outputs along a side of a tile.</summary>
    internal const int Tile = 4;

    private const int ChannelsInVectors = 16;
    private const int LeastPlaces = 100;

    internal static bool CanRun(in ConvolutionSizes sizes) =>
        sizes.Groups == 1 && sizes.Kernel == Volume.Of(3, 3) && sizes.Stride == Volume.Of(1, 1) && sizes.Dilation == Volume.Of(1, 1)
            && sizes.Input.Depth == 1 && sizes.Padding.Depth == 0 && sizes.Output.Count >= LeastPlaces
            && sizes.InChannels % ChannelsInVectors == 0 && sizes.OutChannels % ChannelsInVectors == 0 && sizes.InChannels * sizes.OutChannels > 0;

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

    /// <summary>The floats of the points of so many tiles, inputs and outputs, stay in the second-level cache.</summary>
    private const int FloatsInCache = 160_000;

    internal static void Run(
        ReadOnlySpan<float> input, float* weight, float* bias, Span<float> output, in ConvolutionSizes sizes, Epilogue epilogue)
    {
        var rows = (sizes.Output.Height + Tile - 1) / Tile;
        var columns = (sizes.Output.Width + Tile - 1) / Tile;
        var padded = Volume.Of((rows * Tile) + 2, (columns * Tile) + 2);
        var whole = Volume.Of(rows * Tile, columns * Tile);
        using var sourceMemory = new ThreadMemory(checked(padded.Count * sizes.InChannels));
        using var targetMemory = new ThreadMemory(checked(whole.Count * sizes.OutChannels));
        sourceMemory.Span.Clear();
        fixed (float* images = input, results = output, source = sourceMemory.Span, target = targetMemory.Span)
        {
            for (var image = 0; image < sizes.Batch; image++)
            {
                Enter(images + (image * (nint)sizes.InChannels * sizes.Input.Count), source, padded, sizes);
                RunTiles(source, padded.Width, weight, bias, target, rows, columns, sizes.InChannels, sizes.OutChannels);
                var place = image * sizes.OutChannels * sizes.Output.Count;
                Leave(target, whole.Width, results + place, sizes.OutChannels, sizes.Output);
                for (var channel = 0; channel < sizes.OutChannels; channel++, place += sizes.Output.Count)
                    epilogue.Apply(output.Slice(place, sizes.Output.Count), channel, place);
            }
        }
    }

    /// <summary>(channels, places) to (places, channels) within memory that is 0 around it.</summary>
    private static void Enter(float* image, float* target, Volume padded, in ConvolutionSizes sizes)
    {
        var rows = Math.Min(sizes.Input.Height, padded.Height - sizes.Padding.Height);
        var columns = Math.Min(sizes.Input.Width, padded.Width - sizes.Padding.Width);
        for (var y = 0; y < rows; y++)
        {
            var place = ((y + sizes.Padding.Height) * padded.Width) + sizes.Padding.Width;
            Packing.Transpose(
                image + (y * sizes.Input.Width), sizes.Input.Count, target + (place * (nint)sizes.InChannels), sizes.InChannels, sizes.InChannels, columns);
        }
    }

    /// <summary>(places, channels) to (channels, places), of which the tiles have some more.</summary>
    private static void Leave(float* source, int pitch, float* result, int channels, Volume size)
    {
        for (var y = 0; y < size.Height; y++)
            Packing.Transpose(source + (y * pitch * (nint)channels), channels, result + (y * size.Width), size.Count, size.Width, channels);
    }

    private static void RunTiles(
        float* source, int sourceWidth, float* weight, float* bias, float* target, int rows, int columns, int inChannels, int outChannels)
    {
        var most = Math.Clamp(FloatsInCache / (Points * (inChannels + outChannels)) & ~7, 8, rows * columns);
        using var inputMemory = new ThreadMemory(checked(Points * most * inChannels));
        using var outputMemory = new ThreadMemory(checked(Points * most * outChannels));
        fixed (float* inputs = inputMemory.Span, outputs = outputMemory.Span)
        {
            for (int first = 0, count; first < rows * columns; first += count)
            {
                count = Math.Min(most, (rows * columns) - first);
                for (var tile = 0; tile < count; tile++)
                {
                    var (row, column) = Math.DivRem(first + tile, columns);
                    var place = ((row * sourceWidth) + column) * Tile;
                    Transform(source + (place * (nint)inChannels), sourceWidth, inputs + (tile * inChannels), count, inChannels);
                }

                Multiply(inputs, weight, outputs, count, outChannels, inChannels);
                for (var tile = 0; tile < count; tile++)
                {
                    var (row, column) = Math.DivRem(first + tile, columns);
                    var place = ((row * Tile * columns) + column) * Tile;
                    Finish(outputs + (tile * outChannels), count, bias, target + (place * (nint)outChannels), columns * Tile, outChannels);
                }
            }
        }
    }

    private static void Transform(float* source, int sourceWidth, float* inputs, int tiles, int channels)
    {
        for (nint channel = 0; channel < channels; channel += TSimd.Count)
        {
            WinogradTransform<TVector, TSimd>.Input(
                source + channel, sourceWidth * (nint)channels, channels, inputs + channel, tiles * (nint)channels);
        }
    }

    private static void Finish(float* outputs, int tiles, float* bias, float* target, int targetWidth, int channels)
    {
        for (nint channel = 0; channel < channels; channel += TSimd.Count)
        {
            WinogradTransform<TVector, TSimd>.Output(
                outputs + channel, tiles * (nint)channels, bias == null ? null : bias + channel, target + channel, targetWidth * (nint)channels, channels);
        }
    }

    /// <summary>At each point the product of the inputs, (tiles, InChannels), with the weight, (InChannels, OutChannels).</summary>
    private static void Multiply(float* inputs, float* weight, float* outputs, int tiles, int outChannels, int inChannels)
    {
        var pitch = new WinogradLayout(outChannels, inChannels).PointLength;
        for (nint point = 0; point < Points; point++)
            PackedMatrix.Multiply(inputs + (point * tiles * inChannels), weight + (point * pitch), outputs + (point * tiles * outChannels), tiles, outChannels, inChannels);
    }
}
