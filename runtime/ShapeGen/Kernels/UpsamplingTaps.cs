namespace ShapeGen.Kernels;

/// <summary>The places of the input along one axis that a place of the output takes, and their weights.</summary>
internal ref struct UpsamplingTaps(Span<int> places, Span<float> weights)
{
    private const float A = -0.75f;

    public readonly Span<int> Places = places;

    public readonly Span<float> Weights = weights;

    public int Count { get; private set; }

    public void Find(int index, UpsamplingAxis axis, UpsamplingMode mode, bool alignCorners)
    {
        switch (mode)
        {
            case UpsamplingMode.Nearest: Take(MathF.Floor(index * axis.Scale), axis); break;
            case UpsamplingMode.NearestExact: Take(MathF.Floor((index + 0.5f) * axis.Scale), axis); break;
            case UpsamplingMode.Linear: TakeTwo(MathF.Max(0, Position(index, axis, alignCorners)), axis); break;
            default: TakeFour(Position(index, axis, alignCorners), axis); break;
        }
    }

    private static float Position(int index, UpsamplingAxis axis, bool alignCorners) =>
        alignCorners ? axis.Scale * index : (axis.Scale * (index + 0.5f)) - 0.5f;

    private void Take(float place, UpsamplingAxis axis)
    {
        Count = 1;
        (Places[0], Weights[0]) = (Math.Min((int)place, axis.Input - 1), 1);
    }

    private void TakeTwo(float position, UpsamplingAxis axis)
    {
        Count = 2;
        var first = Math.Min((int)position, axis.Input - 1);
        var share = Math.Clamp(position - first, 0, 1);
        (Places[0], Weights[0]) = (first, 1 - share);
        (Places[1], Weights[1]) = (Math.Min(first + 1, axis.Input - 1), share);
    }

    private void TakeFour(float position, UpsamplingAxis axis)
    {
        Count = 4;
        var first = (int)MathF.Floor(position);
        var share = position - first;
        for (var i = 0; i < 4; i++)
            Places[i] = Math.Clamp(first - 1 + i, 0, axis.Input - 1);
        (Weights[0], Weights[1], Weights[2], Weights[3]) = (Far(share + 1), Near(share), Near(1 - share), Far(2 - share));
    }

    private static float Near(float x) => ((((A + 2) * x) - (A + 3)) * x * x) + 1;

    private static float Far(float x) => (((((A * x) - (5 * A)) * x) + (8 * A)) * x) - (4 * A);
}
