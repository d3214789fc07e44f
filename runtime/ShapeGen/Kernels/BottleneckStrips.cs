using System.Runtime.CompilerServices;
using ShapeGen.Execution;

namespace ShapeGen.Kernels;

/// <summary>The images of a <see cref="Bottleneck"/>, each in some ranges of rows; a range is computed strip by strip.</summary>
/// <param name="input">(Batch, InChannels, Input…)</param>
/// <param name="output">(Batch, OutChannels, Output…)</param>
/// <param name="size">The input's size.</param>
/// <param name="depthwise">The sizes of the second stage.</param>
/// <param name="expand">The first stage.</param>
/// <param name="each">The second stage, with a weight by taps.</param>
/// <param name="project">The third stage.</param>
/// <param name="ranges">The ranges of an image.</param>
internal readonly unsafe struct BottleneckStrips(
    float* input, float* output, Volume size, ConvolutionSizes depthwise, LaneStage expand, LaneStage each, LaneStage project, int ranges) : IWork
{
    /// <summary>A strip has at least so many places where the image has, so that tiles of eight are filled.</summary>
    private const int LeastPlaces = 56;

    private int Height => depthwise.Output.Height;

    private int Width => depthwise.Output.Width;

    private int Step => depthwise.Stride.Height;

    /// <summary>The rows of the output in a strip.</summary>
    private int Rows => Math.Min(Height, (LeastPlaces + Width - 1) / Width);

    /// <summary>The rows of the wide tensor that a strip sees; a row goes to the place of its number in turns.</summary>
    private int Slots => ((Rows - 1) * Step) + 3;

    /// <summary>The floats from one block of the wide tensor to the next.</summary>
    private int WideBlock => Slots * size.Width * LaneTile.MaxWidth;

    /// <summary>The floats from one block of the second stage's result to the next; the third stage reads whole tiles.</summary>
    private int SeenBlock => ((Rows * Width) + LaneTile.Places) * LaneTile.MaxWidth;

    /// <summary>The floats from one channel of the strip's input to the next.</summary>
    private int InputPitch => ThreadMemory.Aligned((Slots * size.Width) + LaneTile.Places);

    public void Run(int part)
    {
        var (image, range) = Math.DivRem(part, ranges);
        var (inChannels, hidden, blocks) = (expand.Layout.Taps, expand.Layout.OutChannels, expand.Layout.Blocks);
        using var inputs = new ThreadMemory(inChannels * InputPitch);
        using var wide = new ThreadMemory(checked(blocks * WideBlock));
        using var seen = new ThreadMemory(checked(blocks * SeenBlock));
        using var results = new ThreadMemory(SeenBlock);
        using var zeros = new ThreadMemory(size.Width * LaneTile.MaxWidth);
        using var offsets = new ThreadMemory(inChannels + hidden);
        zeros.Span.Clear();
        fixed (float* inputsAt = inputs.Span, wideAt = wide.Span, seenAt = seen.Span, resultsAt = results.Span, zerosAt = zeros.Span, offsetsAt = offsets.Span)
        {
            var ints = (int*)offsetsAt;
            Packing.FillOffsets(ints, inChannels, InputPitch);
            for (var i = 0; i < hidden; i++)
                ints[inChannels + i] = (i / LaneTile.MaxWidth * SeenBlock) + (i % LaneTile.MaxWidth);
            var (first, end) = (range * Height / ranges, (range + 1) * Height / ranges);
            var next = Math.Max(0, (first * Step) - depthwise.Padding.Height);
            for (var row = first; row < end; row += Rows)
            {
                var count = Math.Min(Rows, end - row);
                var needed = Math.Min(size.Height, ((row + count - 1) * Step) - depthwise.Padding.Height + 3);
                next = Math.Max(next, Math.Min(needed, (row * Step) - depthwise.Padding.Height));
                for (int rows; next < needed; next += rows)
                {
                    rows = Math.Min(needed - next, Slots - (next % Slots));
                    Expand(image, next, rows, inputsAt, ints, wideAt);
                }

                See(row, count, wideAt, zerosAt, seenAt);
                Project(image, row, count, seenAt, ints + inChannels, resultsAt);
            }
        }
    }

    /// <summary>Computes some rows of the wide tensor, which lie one behind the other.</summary>
    private void Expand(int image, int row, int rows, float* inputs, int* offsets, float* wide)
    {
        var (channels, count) = (expand.Layout.Taps, rows * size.Width);
        Panel.CopyRows(input + (image * (nint)channels * size.Count) + (row * size.Width), size.Count, inputs, InputPitch, channels, count);
        for (var block = 0; block < expand.Layout.Blocks; block++)
        {
            var target = wide + (block * (nint)WideBlock) + (row % Slots * size.Width * LaneTile.MaxWidth);
            RunTiles(expand, block, inputs, 1, offsets, target, count);
            expand.Epilogue.ApplyRest(target, target, count * LaneTile.MaxWidth, 0);
        }
    }

    /// <summary>Computes some rows of the second stage.</summary>
    private void See(int first, int rows, float* wide, float* zeros, float* seen)
    {
        var lanes = new DepthwiseLanes(size.Width, Width, depthwise.Stride.Width, depthwise.Padding.Width, LaneTile.MaxWidth);
        for (var block = 0; block < each.Layout.Blocks; block++)
        {
            float* source = wide + (block * (nint)WideBlock), target = seen + (block * (nint)SeenBlock);
            var channel = LaneLayout.Channel(block);
            for (var i = 0; i < rows; i++)
            {
                var row = ((first + i) * Step) - depthwise.Padding.Height;
                lanes.Run(
                    Row(source, row, zeros), Row(source, row + 1, zeros), Row(source, row + 2, zeros), each.Weight + channel, each.Layout.Lanes,
                    each.Finish.From(channel), target + (i * Width * LaneTile.MaxWidth), each.Layout.Width(block));
            }

            each.Epilogue.ApplyRest(target, target, rows * Width * LaneTile.MaxWidth, 0);
        }
    }

    /// <summary>A row of a block of the wide tensor; zeros outside of the image.</summary>
    private float* Row(float* block, int row, float* zeros) =>
        (uint)row < (uint)size.Height ? block + (row % Slots * size.Width * LaneTile.MaxWidth) : zeros;

    /// <summary>Computes some rows of the result.</summary>
    private void Project(int image, int row, int rows, float* seen, int* offsets, float* results)
    {
        var plane = depthwise.Output.Count;
        for (var block = 0; block < project.Layout.Blocks; block++)
        {
            RunTiles(project, block, seen, LaneTile.MaxWidth, offsets, results, rows * Width);
            var channel = (image * project.Layout.OutChannels) + LaneLayout.Channel(block);
            LaneExit.Run(
                results, LaneTile.MaxWidth, rows * Width, project.Channels(block), project.Epilogue, output, plane, (channel * (nint)plane) + (row * Width));
        }
    }

    /// <summary>Computes some places for a block of a stage's channels; where there are fewer than a tile has, beside the target.</summary>
    [SkipLocalsInit]
    private static void RunTiles(in LaneStage stage, int block, float* source, int step, int* offsets, float* target, int count)
    {
        var beside = stackalloc float[LaneTile.Places * 32];
        var places = stackalloc int[LaneTile.Places];
        Packing.FillOffsets(places, LaneTile.Places, step);
        var weight = stage.WeightOf(block);
        var (taps, width, pitch) = (stage.Layout.Taps, stage.Layout.Width(block), LaneTile.MaxWidth);
        var finish = stage.Finish.From(LaneLayout.Channel(block));
        for (var i = 0; i < count && count >= LaneTile.Places; i += LaneTile.Places)
        {
            var first = Math.Min(i, count - LaneTile.Places);
            LaneTile.Run(source + (first * step), places, offsets, weight, taps, finish, target + (first * pitch), pitch, width);
        }

        if (count < LaneTile.Places)
        {
            LaneTile.Run(source, places, offsets, weight, taps, finish, beside, pitch, width);
            Panel.CopyRows(beside, pitch, target, pitch, count, width);
        }
    }
}
