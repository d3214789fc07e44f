// Weights of one's own, used twice: the decoder is the encoder transposed.
var tied = new TiedAutoencoder(20, 6);
Console.WriteLine(tied.Forward(Tensor.Rand(5, 20)).Lengths[1]);

[Model]
public partial class TiedAutoencoder(int inputs, int hidden)
{
    [Parameter] private readonly Tensor<float> weight = Tensor.Randn(hidden, inputs);
    [Parameter] private readonly Tensor<float> encoderBias = Tensor.Zeros(hidden), decoderBias = Tensor.Zeros(inputs);

    [Shape("(*, inputs) -> (*, inputs)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var code = x.Linear(weight, encoderBias).Sigmoid();
        return code.Linear(weight.Transpose(0, 1), decoderBias);
    }
}
