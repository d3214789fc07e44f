namespace ShapeGen.Fuzz.Numbers.Reference;

/// <summary>Attention with several heads, and the layer of a transformer around it.</summary>
internal static class Attentions
{
    public static Grid Multihead(MultiheadAttention layer, Grid query, Grid key, Grid value)
    {
        if (query.Rank == 2)
            return Batched(layer, Operations.Unsqueeze(query, 0), Operations.Unsqueeze(key, 0), Operations.Unsqueeze(value, 0)).As(query.Sizes);
        return layer.BatchFirst
            ? Batched(layer, query, key, value)
            : Operations.Transpose(Batched(layer, Swapped(query), Swapped(key), Swapped(value)), 0, 1);
    }

    public static Grid EncoderLayer(TransformerEncoderLayer layer, Grid input)
    {
        Grid Attend(Grid x) => Multihead(layer.SelfAttn, x, x, x);
        Grid Feed(Grid x)
        {
            var hidden = Products.Linear(x, Grid.Of(layer.Linear1.Weight), Grid.OfOptional(layer.Linear1.Bias));
            return Products.Linear(hidden.Map(layer.Activation.Kind == Kernels.ActivationKind.GELU ? Functions.Gelu : Functions.Relu), Grid.Of(layer.Linear2.Weight), Grid.OfOptional(layer.Linear2.Bias));
        }

        if (layer.NormFirst)
        {
            var attended = Sum(input, Attend(Norm(layer.Norm1, input)));
            return Sum(attended, Feed(Norm(layer.Norm2, attended)));
        }

        var first = Norm(layer.Norm1, Sum(input, Attend(input)));
        return Norm(layer.Norm2, Sum(first, Feed(first)));
    }

    private static Grid Batched(MultiheadAttention layer, Grid query, Grid key, Grid value)
    {
        var (size, heads) = (layer.EmbedDim, layer.NumHeads);
        var (weight, bias) = (Grid.Of(layer.InProjWeight!), Grid.OfOptional(layer.InProjBias));
        Grid Heads(Grid input, int part)
        {
            var projected = Products.Linear(input, Operations.Narrow(weight, 0, part * size, size), bias is null ? null : Operations.Narrow(bias, 0, part * size, size));
            return Operations.Transpose(projected.As(input.Sizes[0], input.Sizes[1], heads, size / heads), 1, 2);
        }

        var attended = Operations.Transpose(Products.Attention(Heads(query, 0), Heads(key, 1), Heads(value, 2)), 1, 2).As(query.Sizes);
        return Products.Linear(attended, Grid.Of(layer.OutProj.Weight), Grid.OfOptional(layer.OutProj.Bias));
    }

    private static Grid Norm(LayerNorm layer, Grid input) => Normalisations.Rows(input, Grid.Count([.. layer.NormalizedShape]), layer.Eps, layer.Weight, layer.Bias);

    private static Grid Sum(Grid left, Grid right) => left with { Values = [.. left.Values.Zip(right.Values, (a, b) => a + b)] };

    private static Grid Swapped(Grid grid) => Operations.Transpose(grid, 0, 1);
}
