namespace ShapeGen.Kernels;

/// <summary>
/// The tiles of an image: each gives 4 × 4 outputs from 6 × 6 inputs, and begins 4 places behind the one before. An image is dealt out by the
/// remainders of the places modulo 4, so that one input of adjacent tiles is adjacent.
/// </summary>
internal readonly unsafe struct WinogradTiles(in ConvolutionSizes sizes)
{
    private const int Tile = Winograd.Tile;
    private readonly Volume input = sizes.Input;
    private readonly Volume padding = sizes.Padding;

    /// <summary>The tiles from top to bottom.</summary>
    internal int Rows { get; } = (sizes.Output.Height + Tile - 1) / Tile;

    /// <summary>The tiles from left to right.</summary>
    internal int Columns { get; } = (sizes.Output.Width + Tile - 1) / Tile;

    internal int Count => Rows * Columns;

    /// <summary>The floats of one channel.</summary>
    internal int ChannelLength => Tile * Tile * PlaneLength;

    private int PlaneLength => (Rows + 1) * (Columns + 1);

    /// <summary>The place of the first input of a tile.</summary>
    internal int Place(int row, int column) => (row * (Columns + 1)) + column;

    /// <summary>From the first input of a tile to those of its row, and of its column, by number.</summary>
    internal void FillOffsets(int* rows, int* columns)
    {
        for (var i = 0; i < Winograd.Side; i++)
        {
            rows[i] = (i % Tile * Tile * PlaneLength) + (i / Tile * (Columns + 1));
            columns[i] = (i % Tile * PlaneLength) + (i / Tile);
        }
    }

    /// <summary>Deals out one channel; <paramref name="line"/> is memory for a row of inputs with its padding.</summary>
    internal void Fill(ReadOnlySpan<float> channel, float* target, Span<float> line)
    {
        var pitch = Columns + 1;
        fixed (float* source = line)
        {
            for (var y = 0; y < Tile * (Rows + 1); y++)
            {
                FillLine(channel, y - padding.Height, line[..(Tile * pitch)]);
                Packing.Transpose(source, Tile, target + (y % Tile * Tile * PlaneLength) + (y / Tile * pitch), PlaneLength, pitch, Tile);
            }
        }
    }

    private void FillLine(ReadOnlySpan<float> channel, int y, Span<float> line)
    {
        line.Clear();
        var count = Math.Min(input.Width, line.Length - padding.Width);
        if ((uint)y < (uint)input.Height && count > 0)
            channel.Slice(y * input.Width, count).CopyTo(line[padding.Width..]);
    }
}
