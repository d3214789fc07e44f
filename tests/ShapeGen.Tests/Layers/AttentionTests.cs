using System.Numerics.Tensors;

namespace ShapeGen.Tests.Layers;

/// <summary>Attention against its formula written out by other operations.</summary>
public class AttentionTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Attention_is_a_softmax_of_products(bool isCausal)
    {
        var (q, k, v) = (Draw(2, 3, 4), Draw(2, 5, 4), Draw(2, 5, 6));
        var mask = isCausal ? Causal(3, 5) : Tensor.Zeros(3, 5);
        var scores = (q.Matmul(k.Transpose(1, 2)) * 0.5f) + mask;
        Near(scores.Softmax(-1).Matmul(v), q.ScaledDotProductAttention(k, v, isCausal: isCausal));
        Near(scores.Softmax(-1).Matmul(v), q.ScaledDotProductAttention(k, v, attnMask: mask));
    }

    [Fact]
    public void A_scale_replaces_the_root_of_the_features()
    {
        var (q, k, v) = (Draw(3, 4), Draw(5, 4), Draw(5, 2));
        Near((q.Matmul(k.Transpose(0, 1)) * 0.1f).Softmax(-1).Matmul(v), q.ScaledDotProductAttention(k, v, scale: 0.1));
    }

    [Fact]
    public void A_mask_of_fewer_dimensions_counts_for_all_matrices()
    {
        var (q, k, v) = (Draw(2, 3, 4, 6), Draw(2, 3, 5, 6), Draw(2, 3, 5, 2));
        var mask = Draw(3, 1, 5);
        var scores = (q.Matmul(k.Transpose(2, 3)) * (1 / MathF.Sqrt(6))) + mask.Unsqueeze(0).Expand(2, 3, 4, 5);
        Near(scores.Softmax(-1).Matmul(v), q.ScaledDotProductAttention(k, v, mask));
        Assert.Throws<ShapeException>(() => q.ScaledDotProductAttention(k, v, Draw(4, 4)));
    }

    [Fact]
    public void A_hidden_place_is_as_if_it_were_not_there()
    {
        var attention = new MultiheadAttention(6, 2, batchFirst: true);
        var (query, key) = (Draw(2, 3, 6), Draw(2, 4, 6));
        var hidden = Tensor.Create(new[] { false, false, false, true, false, false, false, true }, [2, 4]);
        var (output, weights) = attention.Forward(query, key, key, keyPaddingMask: hidden);
        var shorter = key.Narrow(1, 0, 3);
        var (expected, expectedWeights) = attention.Forward(query, shorter, shorter);
        Near(expected, output);
        Near(expectedWeights!, weights!.Narrow(2, 0, 3));
        Assert.All(weights!.Select(2, 3), weight => Assert.Equal(0, weight));
    }

    [Fact]
    public void A_mask_hides_later_places_in_every_head()
    {
        var attention = new MultiheadAttention(6, 3);
        var x = Draw(4, 2, 6);
        var (_, weights) = attention.Forward(x, x, x, attnMask: Causal(4, 4), averageAttnWeights: false);
        Assert.Equal([2, 3, 4, 4], weights!.Lengths.ToArray());
        Assert.All(weights.Select(2, 0).Select(2, 1), weight => Assert.Equal(0, weight));
        Assert.All(weights.Sum(3), sum => Assert.Equal(1, sum, 5));
        Assert.Null(attention.Forward(x, x, x, needWeights: false).Weights);
        Assert.Throws<ShapeException>(() => attention.Forward(x, x, x, attnMask: Tensor.Zeros(4, 3)));
    }

    [Fact]
    public void Features_of_their_own_for_key_and_value_have_weights_of_their_own()
    {
        var attention = new MultiheadAttention(4, 2, kdim: 3, vdim: 5);
        Assert.Equal(
            ["q_proj_weight", "k_proj_weight", "v_proj_weight", "in_proj_bias", "out_proj.weight", "out_proj.bias"],
            StateDictionary.Of(attention).Keys);
        var (output, weights) = attention.Forward(Draw(6, 4), Draw(7, 3), Draw(7, 5));
        Assert.Equal([6, 4], output.Lengths.ToArray());
        Assert.Equal([6, 7], weights!.Lengths.ToArray());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_encoder_layer_is_its_parts_in_order(bool normFirst)
    {
        var layer = new TransformerEncoderLayer(6, 2, 10, activation: "gelu", batchFirst: true, normFirst: normFirst);
        var x = Draw(2, 3, 6);
        Near(normFirst ? Before(layer, x) : Behind(layer, x), layer.Forward(x));
    }

    private static Tensor<float> Behind(TransformerEncoderLayer layer, Tensor<float> x)
    {
        var y = layer.Norm1.Forward(x + layer.SelfAttn.Forward(x, x, x).Output);
        return layer.Norm2.Forward(y + layer.Linear2.Forward(layer.Linear1.Forward(y).Gelu()));
    }

    private static Tensor<float> Before(TransformerEncoderLayer layer, Tensor<float> x)
    {
        var normed = layer.Norm1.Forward(x);
        var y = x + layer.SelfAttn.Forward(normed, normed, normed).Output;
        return y + layer.Linear2.Forward(layer.Linear1.Forward(layer.Norm2.Forward(y)).Gelu());
    }

    private static Tensor<float> Causal(int rows, int places)
    {
        var mask = Tensor.Zeros(rows, places);
        for (var row = 0; row < rows; row++)
        for (var place = row + 1; place < places; place++)
            mask[row, place] = float.NegativeInfinity;
        return mask;
    }

    private static Tensor<float> Draw(params ReadOnlySpan<nint> lengths)
    {
        var tensor = Tensor.CreateFromShape<float>(lengths);
        var generator = new Generator(lengths.Length);
        var values = new float[tensor.FlattenedLength];
        generator.Normal(values);
        return Tensor.Create(values, lengths);
    }

    private static void Near(Tensor<float> expected, Tensor<float> actual)
    {
        Assert.Equal(expected.Lengths.ToArray(), actual.Lengths.ToArray());
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-5f));
    }
}
