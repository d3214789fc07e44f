using System.Numerics.Tensors;

namespace ShapeGen.Fuzz.Numbers.Reference;

/// <summary>Normalisation by mean and variance, by the root of the mean square, and by statistics that are given.</summary>
internal static class Normalisations
{
    /// <summary>Where it is not 0, each mean is off by that much of itself: what is left of numbers that are all alike is the rounding of their mean.</summary>
    [ThreadStatic]
    private static double meanError;

    /// <summary>Does something with means that are off by a rounding to single precision.</summary>
    public static T WithRoundedMeans<T>(Func<T> action)
    {
        meanError = MathF.ScaleB(1, -24);
        try
        {
            return action();
        }
        finally
        {
            meanError = 0;
        }
    }

    /// <summary>Rows of the last dimensions, as many as the weight has.</summary>
    public static Grid Rows(Grid input, int length, double eps, Tensor<float>? weight, Tensor<float>? bias) =>
        Scale(Groups(input, length, eps), at => at % length, weight, bias);

    public static Grid RootMeanSquare(Grid input, int length, double eps, Tensor<float>? weight) =>
        Scale(
            Chunked(input, length, row =>
            {
                var root = Math.Sqrt((row.Sum(value => value * value) / length) + eps);
                return [.. row.Select(value => value / root)];
            }),
            at => at % length, weight, null);

    /// <summary>Groups of the channels in dimension 1.</summary>
    public static Grid Channels(Grid input, int groups, double eps, Tensor<float>? weight, Tensor<float>? bias, int channelDimension = 1)
    {
        var (channels, positions) = (input.Sizes[channelDimension], Grid.Count(input.Sizes[(channelDimension + 1)..]));
        return Scale(Groups(input, channels / groups * positions, eps), at => at / positions % channels, weight, bias);
    }

    /// <summary>Each channel by the statistics of the layer.</summary>
    public static Grid Statistics(Grid input, FeatureNormLayer layer, int channelDimension = 1)
    {
        var (channels, positions) = (input.Sizes[channelDimension], Grid.Count(input.Sizes[(channelDimension + 1)..]));
        var (mean, variance) = (Grid.Of(layer.RunningMean!).Values, Grid.Of(layer.RunningVar!).Values);
        var normalised = input with
        {
            Values = [.. input.Values.Select((value, at) =>
                (value - mean[at / positions % channels]) / Math.Sqrt(variance[at / positions % channels] + layer.Eps))],
        };
        return Scale(normalised, at => at / positions % channels, layer.Weight, layer.Bias);
    }

    private static Grid Groups(Grid input, int length, double eps) => Chunked(input, length, row =>
    {
        var mean = row.Average();
        var deviation = Math.Sqrt(row.Average(value => (value - mean) * (value - mean)) + eps);
        return [.. row.Select(value => (value - (mean * (1 + meanError))) / deviation)];
    });

    private static Grid Chunked(Grid input, int length, Func<double[], double[]> row) =>
        input with { Values = [.. input.Values.Chunk(Math.Max(1, length)).SelectMany(row)] };

    private static Grid Scale(Grid input, Func<int, int> channel, Tensor<float>? weight, Tensor<float>? bias)
    {
        var (scale, shift) = (Grid.OfOptional(weight)?.Values, Grid.OfOptional(bias)?.Values);
        return input with { Values = [.. input.Values.Select((value, at) => (value * (scale?[channel(at)] ?? 1)) + (shift?[channel(at)] ?? 0))] };
    }
}
