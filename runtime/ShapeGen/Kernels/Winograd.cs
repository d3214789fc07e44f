using System.Runtime.Intrinsics;
using ShapeGen.Execution;

namespace ShapeGen.Kernels;

/// <summary>
/// Convolutions with a kernel of 3 by 3 and steps of 1 by Winograd's method (Lavin and Gray 2015): tiles of inputs and the weight become values at
/// points, whose products over the channels become the outputs. F(4, 3) makes 4 × 4 outputs of 6 × 6 inputs with a quarter of the
/// multiplications; F(2, 3), for small images, 2 × 2 of 4 × 4 with four ninths. Inside, the channels of a place are adjacent.
/// </summary>
internal static unsafe class Winograd
{
    private const int ChannelsInVectors = 16;

    /// <summary>From so many outputs on, tiles of 4 × 4 are filled well.</summary>
    private const int LeastPlaces = 100;

    /// <summary>From so many tiles of 2 × 2 on, and so many channels, F(2, 3) saves more than it takes.</summary>
    private const int LeastSmallTiles = 8;
    private const int LeastSmallChannels = 64;

    internal static bool CanRun(in ConvolutionSizes sizes) => HasKernel(sizes) && (IsLarge(sizes) || IsSmall(sizes));

    private static bool HasKernel(in ConvolutionSizes sizes) =>
        sizes.Groups == 1 && sizes.Kernel == Volume.Of(3, 3) && sizes.Stride == Volume.Of(1, 1) && sizes.Dilation == Volume.Of(1, 1)
            && sizes.Input.Depth == 1 && sizes.Padding.Depth == 0
            && sizes.InChannels % ChannelsInVectors == 0 && sizes.OutChannels % ChannelsInVectors == 0 && sizes.InChannels * sizes.OutChannels > 0;

    private static bool IsLarge(in ConvolutionSizes sizes) => sizes.Output.Count >= LeastPlaces;

    private static bool IsSmall(in ConvolutionSizes sizes) =>
        (sizes.Output.Height + 1) / 2 * ((sizes.Output.Width + 1) / 2) >= LeastSmallTiles
            && Math.Min(sizes.InChannels, sizes.OutChannels) >= LeastSmallChannels;

    internal static void Run(in ConvolutionCall call, LayerWeight weight)
    {
        if (IsLarge(call.Sizes))
            Run<WinogradFour>(call, weight);
        else
            Run<WinogradTwo>(call, weight);
    }

    private static void Run<TTile>(in ConvolutionCall call, LayerWeight weight)
        where TTile : struct, IWinogradTile
    {
        fixed (float* points = weight.In(new WinogradLayout(call.Sizes.OutChannels, call.Sizes.InChannels, TTile.Outputs)))
        {
            if (Vector512.IsHardwareAccelerated)
                Winograd<TTile, Vector512<float>, Simd512>.Run(call, points);
            else if (Vector256.IsHardwareAccelerated)
                Winograd<TTile, Vector256<float>, Simd256>.Run(call, points);
            else if (Vector128.IsHardwareAccelerated)
                Winograd<TTile, Vector128<float>, Simd128>.Run(call, points);
            else
                Winograd<TTile, float, SimdScalar>.Run(call, points);
        }
    }
}

/// <summary><see cref="Winograd"/> with one size of tiles and one width of vectors.</summary>
internal static unsafe class Winograd<TTile, TVector, TSimd>
    where TTile : struct, IWinogradTile
    where TVector : unmanaged
    where TSimd : struct, ISimd<TVector>
{
    /// <summary>The floats of the points of so many tiles, inputs and outputs, stay in the second-level cache.</summary>
    private const int FloatsInCache = 160_000;

    /// <summary>About how long it takes to move a float from one order to the other.</summary>
    private const double CopyMicroseconds = 3e-4;

    /// <summary>The channels that are given back at a time: a line of the cache.</summary>
    private const int LeaveChannels = 16;

    /// <summary>The outputs along a side of a tile.</summary>
    private static int Tile => TTile.Outputs;

    private static int Points => (Tile + 2) * (Tile + 2);

    internal static void Run(in ConvolutionCall call, float* weight)
    {
        ref readonly var sizes = ref call.Sizes;
        var rows = (sizes.Output.Height + Tile - 1) / Tile;
        var columns = (sizes.Output.Width + Tile - 1) / Tile;
        using var sourceMemory = new ThreadMemory(checked(((rows * Tile) + 2) * ((columns * Tile) + 2) * sizes.InChannels));
        using var targetMemory = new ThreadMemory(checked(rows * Tile * columns * Tile * sizes.OutChannels));
        sourceMemory.Span.Clear();
        var count = Math.Clamp(FloatsInCache / (Points * (sizes.InChannels + sizes.OutChannels)) & ~7, TTile.LeastTiles, Math.Max(TTile.LeastTiles, rows * columns));
        fixed (float* source = sourceMemory.Span, target = targetMemory.Span)
        {
            for (var image = 0; image < sizes.Batch; image++)
            {
                var work = new Image(call, image, weight, source, target, rows, columns, count);
                Workers.Run(rows, CopyMicroseconds * sizes.InChannels * sizes.Input.Count, new Entry(work));
                Workers.Run(((rows * columns) + count - 1) / count, call.Microseconds / (3 * sizes.Batch), new Tiles(work));
                Workers.Run((sizes.OutChannels + LeaveChannels - 1) / LeaveChannels, CopyMicroseconds * sizes.OutChannels * sizes.Output.Count, new Exit(work));
            }
        }
    }

    /// <summary>One image, and memory for it in which the channels of a place are adjacent.</summary>
    private readonly struct Image(ConvolutionCall call, int image, float* weight, float* source, float* target, int rows, int columns, int tiles)
    {
        private int PaddedWidth => (columns * Tile) + 2;

        /// <summary>Takes a row of tiles of the input over, within memory that is 0 around it.</summary>
        internal void Enter(int tileRow)
        {
            var (input, padding, channels) = (call.Sizes.Input, call.Sizes.Padding, call.Sizes.InChannels);
            var plane = call.Input + (image * (nint)channels * input.Count);
            var width = Math.Min(input.Width, PaddedWidth - padding.Width);
            var end = tileRow == rows - 1 ? (rows * Tile) + 2 : (tileRow + 1) * Tile;
            for (var y = Math.Max(tileRow * Tile, padding.Height); y < Math.Min(end, input.Height + padding.Height); y++)
            {
                var place = (y * PaddedWidth) + padding.Width;
                Packing.Transpose(
                    plane + ((y - padding.Height) * input.Width), input.Count, source + (place * (nint)channels), channels, channels, width);
            }
        }

        /// <summary>Computes some tiles.</summary>
        internal void Compute(int part)
        {
            var (inChannels, outChannels, first) = (call.Sizes.InChannels, call.Sizes.OutChannels, part * tiles);
            var count = Math.Min(tiles, (rows * columns) - first);
            using var inputMemory = new ThreadMemory(checked(Points * count * inChannels));
            using var outputMemory = new ThreadMemory(checked(Points * count * outChannels));
            fixed (float* inputs = inputMemory.Span, outputs = outputMemory.Span)
            {
                for (var tile = 0; tile < count; tile++)
                {
                    var (row, column) = Math.DivRem(first + tile, columns);
                    var place = ((row * PaddedWidth) + column) * Tile;
                    Transform(source + (place * (nint)inChannels), PaddedWidth, inputs + (tile * inChannels), count, inChannels);
                }

                Multiply(inputs, weight, outputs, count, outChannels, inChannels);
                for (var tile = 0; tile < count; tile++)
                {
                    var (row, column) = Math.DivRem(first + tile, columns);
                    var place = ((row * Tile * columns) + column) * Tile;
                    Finish(outputs + (tile * outChannels), count, call.Bias, target + (place * (nint)outChannels), columns * Tile, outChannels);
                }
            }
        }

        /// <summary>Gives some channels of the output back, of whose places the tiles have some more.</summary>
        internal void Leave(int part)
        {
            var (size, channels, first) = (call.Sizes.Output, call.Sizes.OutChannels, part * LeaveChannels);
            var place = ((image * (nint)channels) + first) * size.Count;
            for (var y = 0; y < size.Height; y++)
            {
                Packing.Transpose(
                    target + (y * columns * Tile * (nint)channels) + first, channels, call.Output + place + (y * size.Width), size.Count, size.Width,
                    LeaveChannels);
            }

            for (var channel = first; channel < first + LeaveChannels; channel++, place += size.Count)
                call.Epilogue.Apply(call.Output + place, size.Count, channel, place);
        }
    }

    private readonly struct Entry(Image image) : IWork
    {
        public void Run(int part) => image.Enter(part);
    }

    private readonly struct Tiles(Image image) : IWork
    {
        public void Run(int part) => image.Compute(part);
    }

    private readonly struct Exit(Image image) : IWork
    {
        public void Run(int part) => image.Leave(part);
    }

    private static void Transform(float* source, int sourceWidth, float* inputs, int tiles, int channels)
    {
        for (nint channel = 0; channel < channels; channel += TSimd.Count)
        {
            TTile.Input<TVector, TSimd>(
                source + channel, sourceWidth * (nint)channels, channels, inputs + channel, tiles * (nint)channels);
        }
    }

    private static void Finish(float* outputs, int tiles, float* bias, float* target, int targetWidth, int channels)
    {
        for (nint channel = 0; channel < channels; channel += TSimd.Count)
        {
            TTile.Output<TVector, TSimd>(
                outputs + channel, tiles * (nint)channels, bias == null ? null : bias + channel, target + channel, targetWidth * (nint)channels, channels);
        }
    }

    /// <summary>At each point the product of the inputs, (tiles, InChannels), with the weight, (InChannels, OutChannels).</summary>
    private static void Multiply(float* inputs, float* weight, float* outputs, int tiles, int outChannels, int inChannels)
    {
        var pitch = new WinogradLayout(outChannels, inChannels, Tile).PointLength;
        for (nint point = 0; point < Points; point++)
            PackedMatrix.Multiply(inputs + (point * tiles * inChannels), weight + (point * pitch), outputs + (point * tiles * outChannels), tiles, outChannels, inChannels);
    }
}
