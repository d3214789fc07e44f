namespace ShapeGen.Tests.Layers;

/// <summary>What PyTorch 2 prints for activations, attention and their like.</summary>
public class PrintedActivationTests
{
    public static TheoryData<IStateful, string> Layers => new()
    {
        { new LeakyReLU(), "LeakyReLU(negative_slope=0.01)" },
        { new ELU(), "ELU(alpha=1.0)" },
        { new CELU(0.5), "CELU(alpha=0.5)" },
        { new SELU(), "SELU()" },
        { new GELU(), "GELU(approximate='none')" },
        { new Softplus(), "Softplus(beta=1.0, threshold=20.0)" },
        { new Hardtanh(), "Hardtanh(min_val=-1.0, max_val=1.0)" },
        { new ReLU6(), "ReLU6()" },
        { new Softshrink(), "Softshrink(0.5)" },
        { new Hardshrink(1e-5), "Hardshrink(1e-05)" },
        { new Threshold(0.1, 20.0), "Threshold(threshold=0.1, value=20.0)" },
        { new PReLU(3), "PReLU(num_parameters=3)" },
        { new RReLU(), "RReLU(lower=0.125, upper=0.3333333333333333)" },
        { new GLU(), "GLU(dim=-1)" },
        { new Softmax(1), "Softmax(dim=1)" },
        { new LogSoftmax(-1), "LogSoftmax(dim=-1)" },
        { new Softmax2d(), "Softmax2d()" },
        { new Dropout2d(0.2), "Dropout2d(p=0.2, inplace=False)" },
        { new Embedding(10, 3), "Embedding(10, 3)" },
        { new Embedding(10, 3, paddingIdx: -1), "Embedding(10, 3, padding_idx=9)" },
        { new Bilinear(2, 3, 4, bias: false), "Bilinear(in1_features=2, in2_features=3, out_features=4, bias=False)" },
        { new CrossEntropyLoss(), "CrossEntropyLoss()" },
        {
            new MultiheadAttention(4, 2),
            "MultiheadAttention(\n  (out_proj): NonDynamicallyQuantizableLinear(in_features=4, out_features=4, bias=True)\n)"
        },
        {
            new TransformerEncoderLayer(4, 2, 8),
            """
            TransformerEncoderLayer(
              (self_attn): MultiheadAttention(
                (out_proj): NonDynamicallyQuantizableLinear(in_features=4, out_features=4, bias=True)
              )
              (linear1): Linear(in_features=4, out_features=8, bias=True)
              (dropout): Dropout(p=0.1, inplace=False)
              (linear2): Linear(in_features=8, out_features=4, bias=True)
              (norm1): LayerNorm((4,), eps=1e-05, elementwise_affine=True)
              (norm2): LayerNorm((4,), eps=1e-05, elementwise_affine=True)
              (dropout1): Dropout(p=0.1, inplace=False)
              (dropout2): Dropout(p=0.1, inplace=False)
            )
            """.ReplaceLineEndings("\n")
        },
    };

    [Theory]
    [MemberData(nameof(Layers), DisableDiscoveryEnumeration = true)]
    public void Prints_as_pytorch_does(IStateful layer, string text) => Assert.Equal(text, ModulePrinter.Print(layer));
}
