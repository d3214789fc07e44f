namespace ShapeGen.Kernels;

/// <summary>The input of a transposed convolution with zeros around it, and its phases; an output's number counts places in a plane.</summary>
internal readonly unsafe struct TransposedPlanes
{
    private readonly TransposedAxis depth;
    private readonly TransposedAxis height;
    private readonly TransposedAxis width;
    private readonly Volume output;

    internal TransposedPlanes(in ConvolutionSizes sizes)
    {
        output = sizes.Output;
        depth = new(sizes.Input.Depth, sizes.Kernel.Depth, sizes.Stride.Depth, sizes.Padding.Depth, sizes.Dilation.Depth, output.Depth);
        height = new(sizes.Input.Height, sizes.Kernel.Height, sizes.Stride.Height, sizes.Padding.Height, sizes.Dilation.Height, output.Height);
        width = new(sizes.Input.Width, sizes.Kernel.Width, sizes.Stride.Width, sizes.Padding.Width, sizes.Dilation.Width, output.Width);
    }

    /// <summary>The floats of one channel with its zeros.</summary>
    internal int ChannelLength => depth.Length * height.Length * width.Length;

    /// <summary>The taps that a phase's outputs see.</summary>
    internal int Taps(Volume phase) => depth.Taps(phase.Depth) * height.Taps(phase.Height) * width.Taps(phase.Width);

    /// <summary>The places from a phase's first output to its last, those between the rows included; 0 where it has none.</summary>
    internal int Columns(Volume phase)
    {
        var (z, y, x) = (depth.Places(phase.Depth), height.Places(phase.Height), width.Places(phase.Width));
        return z * y * x == 0 ? 0 : ((((z - 1) * height.Length) + y - 1) * width.Length) + x;
    }

    /// <summary>A phase by its number.</summary>
    internal static Volume Phase(in ConvolutionSizes sizes, int number) => new(
        number / (sizes.Stride.Height * sizes.Stride.Width), number / sizes.Stride.Width % sizes.Stride.Height, number % sizes.Stride.Width);

    /// <summary>How far a phase's row of outputs is from its first one.</summary>
    internal int Line(int z, int y) => ((z * height.Length) + y) * width.Length;

    /// <summary>The offset of each tap of each channel for a phase's first output.</summary>
    internal void FillOffsets(int* offsets, int channels, Volume phase)
    {
        var taps = 0;
        for (var z = 0; z < depth.Kernel; z++)
        for (var y = 0; y < height.Kernel; y++)
        for (var x = 0; x < width.Kernel; x++)
        {
            if (Sees(phase, z, y, x))
            {
                var line = (depth.Place(phase.Depth, z) * height.Length) + height.Place(phase.Height, y);
                offsets[taps++] = (line * width.Length) + width.Place(phase.Width, x);
            }
        }

        Packing.RepeatOffsets(offsets, taps, channels, ChannelLength);
    }

    /// <summary>Copies the channels of an image and puts zeros around them.</summary>
    internal void Fill(float* input, float* planes, int channels)
    {
        new Span<float>(planes, channels * ChannelLength).Clear();
        var depths = Math.Min(depth.Input, depth.Length - depth.Lead);
        var rows = Math.Min(height.Input, height.Length - height.Lead);
        var columns = Math.Min(width.Input, width.Length - width.Lead);
        var target = planes + Line(depth.Lead, height.Lead) + width.Lead;
        for (var channel = 0; channel < channels && rows > 0 && columns > 0; channel++, target += ChannelLength)
        for (var z = 0; z < depths; z++)
        {
            var source = input + (((channel * depth.Input) + z) * (nint)height.Input * width.Input);
            Panel.CopyRows(source, width.Input, target + Line(z, 0), width.Length, rows, columns);
        }
    }

    /// <summary>Puts those of a tile's columns that are outputs of a phase into the rows of the result.</summary>
    internal void CopyOut(float* tile, int tilePitch, int firstColumn, int columns, float* result, int rows, Volume phase)
    {
        var places = width.Places(phase.Width);
        for (var column = 0; column < columns;)
        {
            var (line, x) = Math.DivRem(firstColumn + column, width.Length);
            var (z, y) = Math.DivRem(line, height.Length);
            var run = Math.Min(columns - column, width.Length - x);
            if (y < height.Places(phase.Height) && x < places)
            {
                var targetLine = (((z * depth.Stride) + phase.Depth) * output.Height) + (y * height.Stride) + phase.Height;
                var target = result + (targetLine * output.Width) + (x * width.Stride) + phase.Width;
                Scatter(tile + column, tilePitch, target, rows, Math.Min(run, places - x));
            }

            column += run;
        }
    }

    internal bool Sees(Volume phase, int z, int y, int x) =>
        depth.Sees(phase.Depth, z) && height.Sees(phase.Height, y) && width.Sees(phase.Width, x);

    private void Scatter(float* source, int pitch, float* target, int rows, int count)
    {
        var stride = width.Stride;
        for (var row = 0; row < rows; row++, source += pitch, target += output.Count)
        {
            for (var i = 0; i < count; i++)
                target[i * stride] = source[i];
        }
    }
}
