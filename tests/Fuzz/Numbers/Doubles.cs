using System.Numerics.Tensors;
using ShapeGen.Fuzz.Numbers.Reference;

namespace ShapeGen.Fuzz.Numbers;

/// <summary>What random models call on the class <c>Tensor</c>, in double precision.</summary>
public static class Doubles
{
    public static Tensor<double> Zeros(nint first, nint second) => Tensor.Create(new double[first * second], [first, second]);

    public static Tensor<double> Cat(IEnumerable<Tensor<double>> tensors, int dim = 0) => tensors.Cat(dim);

    public static Tensor<double> Stack(IEnumerable<Tensor<double>> tensors, int dim = 0) => tensors.Stack(dim);

    public static Tensor<double> Einsum(string equation, Tensor<double> first) => Observation.Call(
        "Einsum", [first],
        grids => equation switch
        {
            "ij->ji" => Operations.Transpose(grids[0], 0, 1),
            "bij->bj" => Operations.Reduce(grids[0], 1, false, Enumerable.Sum),
            _ => throw new NotSupportedException(equation),
        },
        floats => Tensor.Einsum(equation, floats[0]));

    public static Tensor<double> Einsum(string equation, Tensor<double> first, Tensor<double> second) => Observation.Call(
        "Einsum", [first, second],
        grids => equation == "bij,bkj->bik" ? Products.Matmul(grids[0], Operations.Transpose(grids[1], 1, 2)) : throw new NotSupportedException(equation),
        floats => Tensor.Einsum(equation, floats[0], floats[1]));
}
