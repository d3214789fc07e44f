namespace ShapeGen.Fuzz.Numbers.Reference;

/// <summary>The largest or the mean of windows, sliding ones or those that divide a dimension.</summary>
internal static class Poolings
{
    /// <summary>The largest element of each window; padding has none.</summary>
    public static Grid Max(Grid input, Windows windows) => Slide(input, windows, window => window.Max());

    /// <summary>The mean of each window; padding counts as zeros.</summary>
    public static Grid Mean(Grid input, Windows windows) => Slide(input, windows, window => window.Sum() / Grid.Count(windows.Kernel));

    public static Grid AdaptiveMax(Grid input, params int?[] sizes) => Divide(input, sizes, window => window.Max());

    public static Grid AdaptiveMean(Grid input, params int?[] sizes) => Divide(input, sizes, window => window.Average());

    private static Grid Slide(Grid input, Windows windows, Func<List<double>, double> function)
    {
        var places = input.Sizes[^windows.Rank..];
        return OfPlaces(input, windows.Results(places), (plane, place) =>
        {
            var window = new List<double>();
            foreach (var offset in Convolutions.Indices(windows.Kernel))
            {
                if (windows.Source(place, offset, places) is { } source)
                    window.Add(input.Values[plane + source]);
            }

            return function(window);
        });
    }

    /// <summary>From ⌊i·size/count⌋ to ⌈(i + 1)·size/count⌉ in each dimension.</summary>
    private static Grid Divide(Grid input, int?[] wanted, Func<List<double>, double> function)
    {
        var places = input.Sizes[^wanted.Length..];
        int[] sizes = [.. wanted.Select((size, at) => size ?? places[at])];
        return OfPlaces(input, sizes, (plane, place) =>
        {
            int[] from = [.. places.Select((size, at) => place[at] * size / sizes[at])];
            int[] kernel = [.. places.Select((size, at) => ((((place[at] + 1) * size) + sizes[at] - 1) / sizes[at]) - from[at])];
            var window = new List<double>();
            foreach (var offset in Convolutions.Indices(kernel))
            {
                var source = 0;
                for (var at = 0; at < places.Length; at++)
                    source = (source * places[at]) + from[at] + offset[at];
                window.Add(input.Values[plane + source]);
            }

            return function(window);
        });
    }

    private static Grid OfPlaces(Grid input, int[] sizes, Func<int, int[], double> element)
    {
        var planes = input.Sizes[..^sizes.Length];
        var length = Grid.Count(input.Sizes[^sizes.Length..]);
        var values = new List<double>();
        for (var plane = 0; plane < Grid.Count(planes); plane++)
        {
            foreach (var place in Convolutions.Indices(sizes))
                values.Add(element(plane * length, place));
        }

        return new Grid([.. values], [.. planes, .. sizes]);
    }
}
