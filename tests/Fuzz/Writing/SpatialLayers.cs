namespace ShapeGen.Fuzz.Writing;

/// <summary>Layers over channels and 1 to 3 dimensions of space.</summary>
internal static class SpatialLayers
{
    private const int LargestVolume = 4000;

    public static LayerChoice? Convolution(Draw draw, Named input, Func<Size> size)
    {
        if (Place.Of(draw, input) is not { } place)
            return null;

        var window = Window.Draw(draw, place.Space, withDilation: true);
        var space = window.Results(place.Sizes);
        if (space is null)
            return null;

        var channels = size();
        var groups = place.Channels.IsConstant && channels.IsConstant && draw.Chance(0.25)
            ? draw.Divisor(Greatest(place.Channels.Least, channels.Least))
            : 1;
        var more = (groups > 1 ? $", groups: {groups}" : "") + (draw.Chance(0.15) ? ", bias: false" : "");
        return place.Choice($"Conv{place.Space}d", $"{place.Channels.Code}, {channels.Code}, {window.Arguments}{more}", channels, space);
    }

    /// <summary>Keeps the space, so that it can be repeated and added.</summary>
    public static LayerChoice? SameConvolution(Draw draw, Named input, Func<Size> size)
    {
        if (Place.Of(draw, input) is not { } place)
            return null;

        var half = draw.Number(0, 2);
        var padding = draw.Chance(0.3) ? "\"same\"" : $"{half}";
        var arguments = $"{place.Channels.Code}, {place.Channels.Code}, kernelSize: {(2 * half) + 1}, padding: {padding}";
        return place.Choice($"Conv{place.Space}d", arguments, place.Channels, place.Sizes);
    }

    public static LayerChoice? TransposedConvolution(Draw draw, Named input, Func<Size> size)
    {
        if (Place.Of(draw, input) is not { } place)
            return null;

        var (kernel, stride) = (draw.Number(1, 4), draw.Number(1, 3));
        var padding = draw.Number(0, Math.Min(1, kernel - 1));
        var extra = stride > 1 && draw.Chance(0.3) ? draw.Number(1, stride - 1) : 0;
        Size Result(Size length) => ((length - 1) * stride) - (2 * padding) + (kernel - 1) + extra + 1;
        var space = place.Sizes.Select(Result).ToList();
        if (space.Any(length => length.Least < 1) || IsTooLarge(space))
            return null;

        var channels = size();
        var arguments = $"{place.Channels.Code}, {channels.Code}, {kernel}, stride: {stride}, padding: {padding}" + (extra > 0 ? $", outputPadding: {extra}" : "");
        return place.Choice($"ConvTranspose{place.Space}d", arguments, channels, space);
    }

    public static LayerChoice? Pooling(Draw draw, Named input, Func<Size> size)
    {
        if (Place.Of(draw, input, anyChannels: true) is not { } place)
            return null;

        var window = Window.Draw(draw, place.Space, withDilation: false) with { IsPooling = true };
        return window.Results(place.Sizes) is { } space
            ? place.Choice($"{draw.One("Max", "Avg")}Pool{place.Space}d", window.Arguments, place.Channels, space)
            : null;
    }

    public static LayerChoice? AdaptivePooling(Draw draw, Named input, Func<Size> size)
    {
        if (Place.Of(draw, input, anyChannels: true) is not { } place)
            return null;

        var length = draw.Number(1, 4);
        return place.Choice($"Adaptive{draw.One("Max", "Avg")}Pool{place.Space}d", $"{length}", place.Channels, [.. place.Sizes.Select(_ => (Size)length)]);
    }

    public static LayerChoice? Normalisation(Draw draw, Named input, Func<Size> size)
    {
        if (Place.Of(draw, input) is not { } place)
            return null;
        if (place.Channels.IsConstant && draw.Chance(0.3) && place.IsBatched)
            return place.Choice("GroupNorm", $"{draw.Divisor(place.Channels.Least)}, {place.Channels}", place.Channels, place.Sizes);
        if (place.IsBatched && draw.Chance(0.7))
            return place.Choice($"BatchNorm{place.Space}d", $"{place.Channels.Code}", place.Channels, place.Sizes);

        return place.Sizes.All(length => length.Least > 1)
            ? place.Choice($"InstanceNorm{place.Space}d", $"{place.Channels.Code}" + (draw.Chance(0.3) ? ", affine: true" : ""), place.Channels, place.Sizes)
            : null;
    }

    public static LayerChoice? Upsampling(Draw draw, Named input, Func<Size> size)
    {
        if (Place.Of(draw, input, anyChannels: true) is not { IsBatched: true } place)
            return null;

        var space = place.Sizes.Select(length => length * 2).ToList();
        return IsTooLarge(space) ? null : place.Choice("Upsample", "scaleFactor: 2", place.Channels, space);
    }

    public static LayerChoice? Shuffling(Draw draw, Named input, Func<Size> size)
    {
        if (Place.Of(draw, input) is not { Space: 2, Channels.IsConstant: true } place || !place.Channels.IsMultipleOf(4))
            return null;

        var space = place.Sizes.Select(length => length * 2).ToList();
        return IsTooLarge(space) ? null : place.Choice("PixelShuffle", "2", place.Channels / 4, space);
    }

    public static bool IsTooLarge(IReadOnlyList<Size> space) =>
        Enumerable.Range(0, Size.Environments).Any(environment => space.Aggregate(1L, (volume, size) => volume * Math.Max(1, size.Values[environment])) > LargestVolume);

    private static long Greatest(long a, long b) => b == 0 ? a : Greatest(b, a % b);

    /// <summary>Where the channels stand, and the space behind them.</summary>
    private sealed record Place(Named Input, Size Channels, IReadOnlyList<Size> Sizes, bool IsBatched)
    {
        public int Space => Sizes.Count;

        public static Place? Of(Draw draw, Named input, bool anyChannels = false)
        {
            var isBatched = input.Rank > 2 && (input.Rank == 5 || !draw.Chance(0.1));
            var at = isBatched ? 1 : 0;
            if (input.HasPack || input.Rank - at is < 2 or > 4 || !(anyChannels || input.Sizes[at].IsFixed))
                return null;

            return new(input, input.Sizes[at], [.. input.Sizes.Skip(at + 1)], isBatched);
        }

        public LayerChoice? Choice(string type, string arguments, Size channels, IReadOnlyList<Size> space) =>
            IsTooLarge(space) ? null : new(type, arguments, [.. Input.Sizes.Take(IsBatched ? 1 : 0), channels, .. space]);
    }

    /// <summary>A sliding window, the same or another one in each dimension.</summary>
    private sealed record Window(int[] Kernel, int Stride, int Padding, int Dilation, bool HasTuple)
    {
        public bool IsPooling { get; init; }

        public static Window Draw(Draw draw, int space, bool withDilation)
        {
            var kernel = draw.Number(1, 4);
            var hasTuple = space > 1 && draw.Chance(0.2);
            var kernels = Enumerable.Range(0, space).Select(_ => hasTuple ? draw.Number(1, 3) : kernel).ToArray();
            var padding = draw.Number(0, Math.Min(2, kernels.Min() / 2));
            return new(kernels, draw.Number(1, 3), padding, withDilation && draw.Chance(0.2) ? 2 : 1, hasTuple);
        }

        public string Arguments =>
            (HasTuple ? $"({string.Join(", ", Kernel)})" : $"{Kernel[0]}")
            + (Stride > 1 || IsPooling ? $", stride: {Stride}" : "")
            + (Padding > 0 ? $", padding: {Padding}" : "")
            + (Dilation > 1 ? $", dilation: {Dilation}" : "");

        /// <summary>What it leaves of the space, or null where it does not fit.</summary>
        public IReadOnlyList<Size>? Results(IReadOnlyList<Size> sizes)
        {
            var results = sizes.Zip(Kernel, (size, kernel) =>
                size.Least + (2 * Padding) < (Dilation * (kernel - 1)) + 1 ? null : ((size + ((2 * Padding) - (Dilation * (kernel - 1)) - 1)) / Stride) + 1).OfType<Size>().ToList();
            return results.Count < sizes.Count ? null : results;
        }
    }
}
