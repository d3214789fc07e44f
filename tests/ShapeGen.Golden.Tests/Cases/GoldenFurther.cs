using System.Numerics.Tensors;

namespace ShapeGen.Golden.Tests;

/// <summary>The operations of the further files by PyTorch's name and arguments.</summary>
internal static class GoldenFurther
{
    private static readonly Dictionary<string, GoldenOperation> all = new()
    {
        ["log"] = Pointwise((x, _) => x.Log()),
        ["abs"] = Pointwise((x, _) => x.Abs()),
        ["sin"] = Pointwise((x, _) => x.Sin()),
        ["cos"] = Pointwise((x, _) => x.Cos()),
        ["exp"] = Pointwise((x, _) => x.Exp()),
        ["sqrt"] = Pointwise((x, _) => x.Sqrt()),
        ["square"] = Pointwise((x, _) => x.Square()),
        ["reciprocal"] = Pointwise((x, _) => x.Reciprocal()),
        ["pow"] = Pointwise((x, a) => x.Pow(a.Number("exponent"))),
        ["clamp"] = Pointwise((x, a) => x.Clamp(a.Number("min"), a.Number("max"))),
        ["var"] = Reduction((x, a) => x.Var(a.Int("dim"), a.Int("correction", 1), a.Flag("keepdim"))),
        ["std"] = Reduction((x, a) => x.Std(a.Int("dim"), a.Int("correction", 1), a.Flag("keepdim"))),
        ["prod"] = Reduction((x, a) => x.Prod(a.Int("dim"), a.Flag("keepdim"))),
        ["norm"] = Reduction((x, a) => x.Norm(a.Int("dim"), a.Number("p", 2), a.Flag("keepdim"))),
        ["amin"] = new(ExtremumOperations.ReduceContract, (x, a) => [x[0].Amin(a.Int("dim"), a.Flag("keepdim"))]),
        ["minimum"] = new(ExtremumOperations.BroadcastContract, (x, _) => [x[0].Minimum(x[1])]),
        ["cumsum"] = new(StatisticsOperations.CumsumContract, (x, a) => [x[0].Cumsum(a.Int("dim"))]),
        ["flip"] = new(ArrangementOperations.FlipContract, (x, a) => [x[0].Flip(a.Sizes("dims"))]),
        ["roll"] = new(ArrangementOperations.RollContract, (x, a) => [x[0].Roll(a.Int("shifts"), a.Int("dims"))]),
        ["repeat"] = new(ArrangementOperations.RepeatContract, (x, a) => [x[0].Repeat(a.Sizes("sizes"))]),
        ["tril"] = new(ArrangementOperations.TriangleContract, (x, a) => [x[0].Tril(a.Int("diagonal"))]),
        ["triu"] = new(ArrangementOperations.TriangleContract, (x, a) => [x[0].Triu(a.Int("diagonal"))]),
        ["dot"] = new(ProductOperations.DotContract, (x, _) => [Tensor.Create([x[0].Dot(x[1])])]),
        ["unflatten"] = new(UnflattenOperations.Contract, (x, a) => [x[0].Unflatten(a.Int("dim"), a.Sizes("sizes"))]),
    };

    public static GoldenOperation? Find(string name) => all.GetValueOrDefault(name);

    private static GoldenOperation Pointwise(Func<Tensor<float>, GoldenArguments, Tensor<float>> call) =>
        new(PointwiseOperations.Contract, (x, a) => [call(x[0], a)]);

    private static GoldenOperation Reduction(Func<Tensor<float>, GoldenArguments, Tensor<float>> call) =>
        new(ReductionOperations.ReduceContract, (x, a) => [call(x[0], a)]);
}
