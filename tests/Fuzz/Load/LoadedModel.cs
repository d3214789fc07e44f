using System.Numerics.Tensors;
using ShapeGen.Fuzz.Checking;

namespace ShapeGen.Fuzz.Load;

/// <summary>A model with a convolution, a recurrent layer, attention and a residual, as its generated part runs it.</summary>
internal sealed class LoadedModel
{
    private const string Text = """
        [Model]
        public partial class Large
        {
            private readonly Conv1d conv = new(12, 24, kernelSize: 3, padding: 1);
            private readonly BatchNorm1d norm = new(24);
            private readonly LSTM lstm = new(24, 16, batchFirst: true);
            private readonly MultiheadAttention attention = new(16, 4, batchFirst: true);
            private readonly Linear fc = new(16, 8);

            [Shape("(N, 12, L) -> (N, L, 8)")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                var h = norm.Forward(conv.Forward(x)).Relu().Transpose(1, 2);
                var y = lstm.Forward(h).Output;
                y = y + attention.Forward(y, y, y).Output;
                return fc.Forward(y).Softmax(dim: -1);
            }
        }
        """;

    private readonly Func<Tensor<float>, Tensor<float>> run;

    public LoadedModel()
    {
        var batch = new Batch([new Writing.GeneratedProgram(0, Text, new Dictionary<string, IReadOnlyList<SizeEnvironment>>(), "Large")], text => text);
        if (batch.Programs[0].Models[0].Graph?.Forward is null || batch.Emit(out var errors) is not { } image)
            throw new InvalidOperationException("The model is not compiled.");

        var type = System.Reflection.Assembly.Load(image).GetType("P0.Large")!;
        run = type.GetMethod("Run", [typeof(Tensor<float>)])!.CreateDelegate<Func<Tensor<float>, Tensor<float>>>(Activator.CreateInstance(type));
    }

    /// <summary>The result for an input of that batch and length, always the same numbers.</summary>
    public float[] Run(int batch, int length)
    {
        var random = new Random((batch * 1000) + length);
        var input = Tensor.Create([.. Enumerable.Range(0, batch * 12 * length).Select(_ => random.NextSingle() - 0.5f)], [batch, 12, length]);
        return run(input).ToArray();
    }
}
