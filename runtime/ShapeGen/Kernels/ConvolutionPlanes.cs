using System.Runtime.Intrinsics;

namespace ShapeGen.Kernels;

/// <summary>The planes into which a convolution deals out its input; an output's number counts places of a plane.</summary>
internal readonly unsafe struct ConvolutionPlanes
{
    private readonly ConvolutionAxis depth;
    private readonly ConvolutionAxis height;
    private readonly ConvolutionAxis width;
    private readonly Volume output;

    internal ConvolutionPlanes(in ConvolutionSizes sizes)
    {
        output = sizes.Output;
        depth = ConvolutionAxis.Of(sizes.Input.Depth, sizes.Kernel.Depth, sizes.Stride.Depth, sizes.Padding.Depth, sizes.Dilation.Depth, output.Depth);
        height = ConvolutionAxis.Of(sizes.Input.Height, sizes.Kernel.Height, sizes.Stride.Height, sizes.Padding.Height, sizes.Dilation.Height, output.Height);
        width = ConvolutionAxis.Of(sizes.Input.Width, sizes.Kernel.Width, sizes.Stride.Width, sizes.Padding.Width, sizes.Dilation.Width, output.Width);
    }

    /// <summary>The floats of one channel, all phases together.</summary>
    internal int ChannelLength => depth.Phases * height.Phases * width.Phases * PlaneLength;

    /// <summary>The places from the first output to the last, those between the rows included.</summary>
    internal int Columns => ((((output.Depth - 1) * height.Length) + output.Height - 1) * width.Length) + output.Width;

    /// <summary>The rows of the output, all depths together.</summary>
    internal int Rows => output.Depth * output.Height;

    /// <summary>
    /// True where outputs computed row by row, each in whole panels, are about as few as those computed with what lies between the rows; what a row
    /// has too much fits into the next one.
    /// </summary>
    internal bool IsByRows => Excess <= output.Width && Rows * (long)WholeVectors(output.Width) * 10 <= Columns * 11L;

    /// <summary>The places that are computed by rows or by panels, those in vain included.</summary>
    internal int Computed => IsByRows ? Rows * WholeVectors(output.Width) : WholeVectors(Columns);

    /// <summary>What the last panel of a row has too much.</summary>
    private int Excess
    {
        get
        {
            var rest = output.Width % Panel.Width(output.Width);
            return rest == 0 ? 0 : Panel.Width(rest) - rest;
        }
    }

    private static int WholeVectors(int count) => (count + SimdWidth.Widest - 1) / SimdWidth.Widest * SimdWidth.Widest;

    /// <summary>The place of a row's first output.</summary>
    internal int Place(int row) => ((row / output.Height * height.Length) + (row % output.Height)) * width.Length;

    /// <summary>The places of some outputs one after the other.</summary>
    internal void FillPlaces(int first, int count, int* places)
    {
        var (row, x) = Math.DivRem(first, output.Width);
        var line = Place(row);
        for (var i = 0; i < count; i++)
        {
            places[i] = line + x;
            if (++x == output.Width)
                (x, line) = (0, Place(++row));
        }
    }

    private int PlaneLength => depth.Length * height.Length * width.Length;

    /// <summary>The offset of each tap of each channel.</summary>
    internal void FillOffsets(int* offsets, int channels)
    {
        var taps = 0;
        for (var z = 0; z < depth.Kernel; z++)
        for (var y = 0; y < height.Kernel; y++)
        for (var x = 0; x < width.Kernel; x++)
        {
            var phase = (((depth.Phase(z) * height.Phases) + height.Phase(y)) * width.Phases) + width.Phase(x);
            var place = (((depth.Place(z) * height.Length) + height.Place(y)) * width.Length) + width.Place(x);
            offsets[taps++] = (phase * PlaneLength) + place;
        }

        Packing.RepeatOffsets(offsets, taps, channels, ChannelLength);
    }

    /// <summary>Deals out the channels of an image.</summary>
    internal void Fill(float* input, float* planes, int channels)
    {
        if (depth.Stride * height.Stride * width.Stride == 1)
            FillWhole(input, planes, channels);
        else
            FillByPhases(
                new(input, channels * depth.Input * height.Input * width.Input), new(planes, channels * ChannelLength), channels);
    }

    /// <summary>With steps of 1 a channel is one plane: the image with zeros around it.</summary>
    private void FillWhole(float* input, float* planes, int channels)
    {
        var (depths, rows, columns) = (depth.Inner, height.Inner, width.Inner);
        if (depths * rows * columns < PlaneLength)
            new Span<float>(planes, channels * PlaneLength).Clear();
        var target = planes + (((depth.Padding * height.Length) + height.Padding) * width.Length) + width.Padding;
        for (var channel = 0; channel < channels && rows > 0 && columns > 0; channel++)
        for (var z = 0; z < depths; z++)
        {
            Panel.CopyRows(
                input + (((channel * depth.Input) + z) * (nint)height.Input * width.Input), width.Input,
                target + (((channel * depth.Length) + z) * (nint)height.Length * width.Length), width.Length, rows, columns);
        }
    }

    private void FillByPhases(ReadOnlySpan<float> input, Span<float> planes, int channels)
    {
        var next = 0;
        for (var channel = 0; channel < channels; channel++)
        {
            var source = input.Slice(channel * depth.Input * height.Input * width.Input, depth.Input * height.Input * width.Input);
            for (var phaseZ = 0; phaseZ < depth.Phases; phaseZ++)
            for (var phaseY = 0; phaseY < height.Phases; phaseY++)
            for (var phaseX = 0; phaseX < width.Phases; phaseX++)
            for (var z = 0; z < depth.Length; z++)
            for (var y = 0; y < height.Length; y++, next += width.Length)
                FillRow(source, planes.Slice(next, width.Length), depth.Source(phaseZ, z), height.Source(phaseY, y), phaseX);
        }
    }

    /// <summary>Copies those of a tile's columns that are outputs into the rows of the result.</summary>
    internal void CopyOut(float* tile, int tilePitch, int firstColumn, int columns, float* result, int rows)
    {
        for (var column = 0; column < columns;)
        {
            var (line, x) = Math.DivRem(firstColumn + column, width.Length);
            var (z, y) = Math.DivRem(line, height.Length);
            var run = Math.Min(columns - column, width.Length - x);
            if (y < output.Height && x < output.Width)
            {
                var target = result + (((((z * output.Height) + y) * output.Width)) + x);
                Panel.CopyRows(tile + column, tilePitch, target, output.Count, rows, Math.Min(run, output.Width - x));
            }

            column += run;
        }
    }

    private void FillRow(ReadOnlySpan<float> source, Span<float> row, int z, int y, int phase)
    {
        if ((uint)z >= (uint)depth.Input || (uint)y >= (uint)height.Input)
        {
            row.Clear();
            return;
        }

        var line = source.Slice(((z * height.Input) + y) * width.Input, width.Input);
        var (first, end) = width.Existing(phase);
        row[..first].Clear();
        row[end..].Clear();
        if (first < end)
            CopyEach(line[width.Source(phase, first)..], row[first..end], width.Stride);
    }

    /// <summary>row[i] = line[i · step]</summary>
    private static void CopyEach(ReadOnlySpan<float> line, Span<float> row, int step)
    {
        var i = 0;
        if (step == 2 && Vector512.IsHardwareAccelerated)
            i = CopyEven<Vector512<float>, Simd512>(line, row);
        else if (step == 2 && Vector128.IsHardwareAccelerated)
            i = CopyEven<Vector128<float>, Simd128>(line, row);
        for (; i < row.Length; i++)
            row[i] = line[i * step];
    }

    /// <summary>Copies whole vectors of every second float; how many.</summary>
    private static int CopyEven<TVector, TSimd>(ReadOnlySpan<float> line, Span<float> row)
        where TVector : unmanaged
        where TSimd : struct, ISimd<TVector>
    {
        fixed (float* source = line, target = row)
        {
            var i = 0;
            for (; i <= row.Length - TSimd.Count && 2 * (i + TSimd.Count) <= line.Length; i += TSimd.Count)
                TSimd.Store(TSimd.Deinterleave(TSimd.Load(source + (2 * i)), TSimd.Load(source + (2 * i) + TSimd.Count)).Even, target + i);
            return i;
        }
    }
}
