using ShapeGen.Golden.Tests;

namespace ShapeGen.OnnxCheck;

/// <summary>Operations one by one, over sizes that only the caller determines.</summary>
public class OperationExportTests
{
    [Theory]
    [InlineData("x.Flip(1, 2)", "(N, 4, L)")]
    [InlineData("x.Roll(2, dims: 2)", "(N, 4, L)")]
    [InlineData("x.Roll(-1, dims: 1)", "(N, 4, L)")]
    [InlineData("x.Repeat(2, 1, 3)", "(2*N, 4, 3*L)")]
    [InlineData("x.Repeat(2, 1, 1, 1)", "(2, N, 4, L)")]
    [InlineData("x.Tril()", "(N, 4, L)")]
    [InlineData("x.Triu(1)", "(N, 4, L)")]
    [InlineData("x.Var(1)", "(N, L)")]
    [InlineData("x.Std(2, correction: 0, keepdim: true)", "(N, 4, 1)")]
    [InlineData("x.Prod(1)", "(N, L)")]
    [InlineData("x.Norm(1)", "(N, L)")]
    [InlineData("x.Norm(1, p: 3)", "(N, L)")]
    [InlineData("x.Norm(1, p: 1, keepdim: true)", "(N, 1, L)")]
    [InlineData("x.Cumsum(2)", "(N, 4, L)")]
    [InlineData("x.Pad([2, 1], mode: \"circular\")", "(N, 4, L + 3)")]
    [InlineData("x.Pad([1, 2], mode: \"replicate\")", "(N, 4, L + 3)")]
    [InlineData("x.Pad([1, 2], mode: \"reflect\")", "(N, 4, L + 3)")]
    [InlineData("x.Abs().Pow(2.5) + x.Sin() * x.Cos()", "(N, 4, L)")]
    [InlineData("x.Square().Clamp(min: 0.1).Log()", "(N, 4, L)")]
    [InlineData("Tensor.ZerosLike(x) + x", "(N, 4, L)")]
    [InlineData("x + Tensor.Ones(4, 1)", "(N, 4, L)")]
    [InlineData("x.Matmul(x.Transpose(1, 2)) + Tensor.Eye(4)", "(N, 4, 4)")]
    [InlineData("x + positions.Forward(Tensor.Arange(x.Lengths[2])).Transpose(0, 1)", "(N, 4, L)")]
    [InlineData("x + positions.Forward(Tensor.Arange(1, 2 * 4, step: 2)).Select(1, 0).Unsqueeze(1)", "(N, 4, L)")]
    [InlineData("x + positions.Forward(Tensor.Arange(7, -1, step: -2)).Transpose(0, 1).Narrow(1, 0, 1)", "(N, 4, L)")]
    [InlineData("x + positions.Forward(5).Unsqueeze(1)", "(N, 4, L)")]
    [InlineData("x.MseLossEach(x * 2f)", "(N, 4, L)")]
    [InlineData("x.Sigmoid().BinaryCrossEntropyEach(x.Abs())", "(N, 4, L)")]
    [InlineData("x.BinaryCrossEntropyWithLogitsEach(x.Abs())", "(N, 4, L)")]
    public void An_operation_gives_in_onnx_runtime_what_run_gives(string operation, string output)
    {
        var assembly = ModelCompilation.Load([$$"""
            [Model]
            public partial class Net
            {
                private readonly Embedding positions = new(9, 4);

                [Shape("(N, 4, L) -> {{output}}, L >= 4")]
                public Tensor<float> Forward(Tensor<float> x) => {{operation}};
            }
            """]);

        using var session = new OnnxSession(Activator.CreateInstance(assembly.GetType("Net")!)!);
        Assert.Null(session.Difference([Inputs.Of(1, 4, 4)]));
        Assert.Null(session.Difference([Inputs.Of(3, 4, 7)]));
    }
}
