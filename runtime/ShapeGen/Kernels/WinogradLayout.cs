namespace ShapeGen.Kernels;

/// <summary>
/// The weight of a convolution of 3 by 3 as <see cref="Winograd"/> multiplies by it: for each of 36 points the right side of a product, (InChannels,
/// OutChannels), in panels; computed in double precision.
/// </summary>
/// <param name="OutChannels">The channels of the output.</param>
/// <param name="InChannels">The channels of the input.</param>
internal readonly record struct WinogradLayout(int OutChannels, int InChannels) : IWeightLayout
{
    private const int Side = Winograd.Side;

    /// <summary>The value of 1, x and x² at each point, over the product of its distances from the other points.</summary>
    private static readonly double[,] transform = CreateTransform();

    public int Length => checked(Side * Side * PointLength);

    /// <summary>The floats of one point.</summary>
    internal int PointLength => Panels.Length;

    private PanelLayout Panels => new(OutChannels, InChannels);

    public void Pack(ReadOnlySpan<float> weight, Span<float> packed)
    {
        var point = new float[OutChannels * InChannels];
        for (var i = 0; i < Side; i++)
        for (var j = 0; j < Side; j++)
        {
            for (var channels = 0; channels < point.Length; channels++)
                point[channels] = At(weight.Slice(channels * 9, 9), i, j);
            Panels.Pack(point, packed.Slice(((i * Side) + j) * PointLength, PointLength));
        }
    }

    private static float At(ReadOnlySpan<float> kernel, int i, int j)
    {
        var sum = 0.0;
        for (var y = 0; y < 3; y++)
        for (var x = 0; x < 3; x++)
            sum += transform[i, y] * kernel[(y * 3) + x] * transform[j, x];
        return (float)sum;
    }

    private static double[,] CreateTransform()
    {
        double[] points = [0, Math.Sqrt(0.5), -Math.Sqrt(0.5), Math.Sqrt(2), -Math.Sqrt(2)];
        var rows = new double[Side, 3];
        for (var i = 0; i < points.Length; i++)
        {
            var distances = points.Where(other => other != points[i]).Aggregate(1.0, (product, other) => product * (points[i] - other));
            for (var power = 0; power < 3; power++)
                rows[i, power] = Math.Pow(points[i], power) / distances;
        }

        rows[Side - 1, 2] = 1;
        return rows;
    }
}
