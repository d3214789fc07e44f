using System.Buffers;
using System.Numerics.Tensors;

namespace ShapeGen.Generation.Tests;

public class TensorSpanTests
{
    private const string Net = """
        [Model]
        public partial class Net
        {
            private readonly Linear fc = new(3, 2);

            [Shape("(N, 3) -> (N, 2)")]
            public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x).Relu();
        }

        [Model]
        public partial class Fixed
        {
            [Shape("(2, 2) -> (2, 2)")]
            public Tensor<float> Forward(Tensor<float> x) => x * 2f;

            public float[] RunArrays(float[] from, float[] to)
            {
                Run(from, to);
                return to;
            }
        }
        """;

    private delegate void SpanRun(ReadOnlyTensorSpan<float> x, TensorSpan<float> result);

    [Fact]
    public void Dense_spans_are_read_and_written_in_place()
    {
        var (run, expected) = Model();
        var result = Tensor.CreateFromShape<float>([4, 2]);

        run(Input, result);

        Numbers.AssertClose(expected, result);
    }

    [Fact]
    public void Slices_that_are_not_dense_are_copied()
    {
        var (run, expected) = Model();
        var wide = Tensor.CreateFromShape<float>([4, 5]);
        Input.CopyTo(wide.Slice([NRange.All, 1..4]));
        var target = Tensor.CreateFromShape<float>([4, 6]);
        var slice = wide.AsReadOnlyTensorSpan().Slice([NRange.All, 1..4]);
        Assert.False(slice.IsDense);

        run(slice, target.AsTensorSpan().Slice([NRange.All, 2..4]));

        Numbers.AssertClose(expected, Tensor.Create(target.Slice([NRange.All, 2..4]).ToArray(), [4, 2]));
        Assert.All(target.Slice([NRange.All, 0..2]), value => Assert.Equal(0, value));
        Assert.All(target.Slice([NRange.All, 4..6]), value => Assert.Equal(0, value));
    }

    [Fact]
    public void A_wrong_shape_is_told()
    {
        var (run, _) = Model();

        Assert.Contains(
            "Net.Run expects 3 in the last dimension, but gets 4",
            Assert.Throws<ShapeException>(() => run(Tensor.CreateFromShape<float>([4, 4]), Tensor.CreateFromShape<float>([4, 2]))).Message);
        Assert.Contains(
            "'result' is (4, 3), but (N, 2) is (4, 2) here",
            Assert.Throws<ArgumentException>(() => run(Input, Tensor.CreateFromShape<float>([4, 3]))).Message);
    }

    [Fact]
    public void Arrays_still_mean_the_form_over_memory()
    {
        var model = CompiledModel.Of(CompiledModel.Load(Net), "Fixed");

        Assert.Equal([2, 4, 6, 8], model.Method<Func<float[], float[], float[]>>("RunArrays")([1, 2, 3, 4], new float[4]));
    }

    private static Tensor<float> Input => Numbers.Tensor(4, 3);

    private static (SpanRun Run, Tensor<float> Expected) Model()
    {
        var model = CompiledModel.Of(CompiledModel.Load(Net), "Net");
        return (model.Method<SpanRun>("Run"), model.Method<Func<Tensor<float>, Tensor<float>>>("Forward")(Input));
    }
}
