namespace ShapeGen.Fuzz.Numbers.Reference;

/// <summary>The layers of one input and one output that random models have.</summary>
internal static class SingleLayers
{
    public static Grid Forward(IModule layer, Grid input) => layer switch
    {
        Identity or Dropout => input,
        Linear linear => Products.Linear(input, Grid.Of(linear.Weight), Grid.OfOptional(linear.Bias)),
        LayerNorm norm => Normalisations.Rows(input, Count(norm.NormalizedShape), norm.Eps, norm.Weight, norm.Bias),
        RMSNorm norm => Normalisations.RootMeanSquare(input, Count(norm.NormalizedShape), norm.Eps ?? MathF.BitIncrement(1) - 1, norm.Weight),
        GroupNorm norm => Normalisations.Channels(input, norm.NumGroups, norm.Eps, norm.Weight, norm.Bias),
        BatchNorm1d or BatchNorm2d or BatchNorm3d => Normalisations.Statistics(input, (FeatureNormLayer)layer),
        InstanceNorm1d norm => Instances(input, norm, 2),
        InstanceNorm2d norm => Instances(input, norm, 3),
        InstanceNorm3d norm => Instances(input, norm, 4),
        Softmax softmax => input.AlongRows(softmax.Dim, Functions.Softmax),
        LogSoftmax softmax => input.AlongRows(softmax.Dim, Functions.LogSoftmax),
        GLU glu => input.AlongRows(glu.Dim, row => [.. row[..(row.Length / 2)].Zip(row[(row.Length / 2)..], (value, gate) => value * Functions.Sigmoid(gate))]),
        Flatten flatten => Operations.Flatten(input, flatten.StartDim, flatten.EndDim),
        Unflatten unflatten => Unflatten(input, input.Dimension(unflatten.Dim), [.. unflatten.UnflattenedSize]),
        TransformerEncoderLayer encoder => Attentions.EncoderLayer(encoder, input),
        Upsample => Repeated(input, 2),
        PixelShuffle shuffle => Shuffled(input, shuffle.UpscaleFactor),
        ConvolutionLayer or TransposedConvolutionLayer => ConvolutionLayers.Forward(layer, input),
        _ when Pointwise(layer) is { } function => input.Map(function),
        _ => PoolingLayers.Forward(layer, input) ?? throw new NotSupportedException(layer.GetType().Name),
    };

    /// <summary>The function of a layer that applies one to each number.</summary>
    public static Func<double, double>? Pointwise(IModule layer) => layer switch
    {
        ReLU => Functions.Relu,
        Sigmoid => Functions.Sigmoid,
        Tanh => Math.Tanh,
        GELU gelu => gelu.Approximate == "tanh" ? Functions.GeluTanh : Functions.Gelu,
        SiLU => Functions.Silu,
        ELU elu => x => Functions.Elu(x, elu.Alpha),
        CELU celu => x => Functions.Celu(x, celu.Alpha),
        SELU => Functions.Selu,
        Softplus => Functions.Softplus,
        Mish => Functions.Mish,
        Hardswish => Functions.Hardswish,
        LeakyReLU leaky => x => Functions.LeakyRelu(x, leaky.NegativeSlope),
        Softsign => Functions.Softsign,
        Hardtanh hard => x => Math.Clamp(x, hard.MinVal, hard.MaxVal),
        ReLU6 => x => Math.Clamp(x, 0, 6),
        Tanhshrink => Functions.Tanhshrink,
        LogSigmoid => Functions.LogSigmoid,
        _ => null,
    };

    private static int Count(SizeList sizes) => Grid.Count([.. sizes]);

    private static Grid Instances(Grid input, FeatureNormLayer layer, int batchedRank)
    {
        var channelDimension = input.Rank == batchedRank + 1 ? 1 : 0;
        return Normalisations.Channels(input, input.Sizes[channelDimension], layer.Eps, layer.Weight, layer.Bias, channelDimension);
    }

    private static Grid Unflatten(Grid input, int at, int[] sizes)
    {
        var known = Grid.Count(sizes.Where(size => size >= 0));
        return input.As([.. input.Sizes.Take(at), .. sizes.Select(size => size >= 0 ? size : input.Sizes[at] / known), .. input.Sizes.Skip(at + 1)]);
    }

    /// <summary>Each place so many times in each dimension behind the channels.</summary>
    private static Grid Repeated(Grid input, int times)
    {
        var result = input;
        for (var at = 2; at < input.Rank; at++)
            result = result.AlongRows(at, row => [.. row.SelectMany(value => Enumerable.Repeat(value, times))]);
        return result;
    }

    private static Grid Shuffled(Grid input, int factor)
    {
        int[] batch = input.Sizes[..^3];
        var (channels, height, width) = (input.Sizes[^3] / factor / factor, input.Sizes[^2], input.Sizes[^1]);
        var parted = input.As(Grid.Count(batch), channels, factor, factor, height, width);
        return Operations.Permute(parted, [0, 1, 4, 2, 5, 3]).As([.. batch, channels, height * factor, width * factor]);
    }
}
