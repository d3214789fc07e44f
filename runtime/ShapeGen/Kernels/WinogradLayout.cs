namespace ShapeGen.Kernels;

/// <summary>
/// The weight of a convolution of 3 by 3 as <see cref="Winograd"/> multiplies by it: for each point of a tile the right side of a product, (InChannels,
/// OutChannels), in panels; computed in double precision.
/// </summary>
/// <param name="OutChannels">The channels of the output.</param>
/// <param name="InChannels">The channels of the input.</param>
/// <param name="Outputs">The outputs along a side of a tile.</param>
internal readonly record struct WinogradLayout(int OutChannels, int InChannels, int Outputs) : IWeightLayout
{
    /// <summary>The value of 1, x and x² at each point, over the product of its distances from the other points.</summary>
    private static readonly double[,] transformOfFour = CreateTransform(0, Math.Sqrt(0.5), -Math.Sqrt(0.5), Math.Sqrt(2), -Math.Sqrt(2));
    private static readonly double[,] transformOfTwo = CreateTransform(0, 1, -1);

    public int Length => checked(Side * Side * PointLength);

    /// <summary>The floats of one point.</summary>
    internal int PointLength => Panels.Length;

    private int Side => Outputs + 2;

    private PanelLayout Panels => new(OutChannels, InChannels);

    public void Pack(ReadOnlySpan<float> weight, Span<float> packed)
    {
        var transform = Outputs == 2 ? transformOfTwo : transformOfFour;
        var point = new float[OutChannels * InChannels];
        for (var i = 0; i < Side; i++)
        for (var j = 0; j < Side; j++)
        {
            for (var channels = 0; channels < point.Length; channels++)
                point[channels] = At(weight.Slice(channels * 9, 9), transform, i, j);
            Panels.Pack(point, packed.Slice(((i * Side) + j) * PointLength, PointLength));
        }
    }

    private static float At(ReadOnlySpan<float> kernel, double[,] transform, int i, int j)
    {
        var sum = 0.0;
        for (var y = 0; y < 3; y++)
        for (var x = 0; x < 3; x++)
            sum += transform[i, y] * kernel[(y * 3) + x] * transform[j, x];
        return (float)sum;
    }

    /// <summary>The rows of some points and of infinity.</summary>
    private static double[,] CreateTransform(params double[] points)
    {
        var rows = new double[points.Length + 1, 3];
        for (var i = 0; i < points.Length; i++)
        {
            var distances = points.Where(other => other != points[i]).Aggregate(1.0, (product, other) => product * (points[i] - other));
            for (var power = 0; power < 3; power++)
                rows[i, power] = Math.Pow(points[i], power) / distances;
        }

        rows[points.Length, 2] = 1;
        return rows;
    }
}
