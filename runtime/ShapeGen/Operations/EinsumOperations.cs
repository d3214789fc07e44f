using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Sums of products in Einstein's notation, on the platform's <see cref="Tensor"/>: <c>Tensor.Einsum("bij,bjk->bik", x, y)</c>.</summary>
public static class EinsumOperations
{
    internal const string Contract1 = "(*A) -> einsum(equation, A)";
    internal const string Contract2 = "(*A), (*B) -> einsum(equation, A, B)";
    internal const string Contract3 = "(*A), (*B), (*C) -> einsum(equation, A, B, C)";
    private static readonly ContractCheck einsum1 = new("Einsum", Contract1, "first");
    private static readonly ContractCheck einsum2 = new("Einsum", Contract2, "first", "second");
    private static readonly ContractCheck einsum3 = new("Einsum", Contract3, "first", "second", "third");

    extension(Tensor)
    {
        /// <summary>A tensor's diagonal, its dimensions in another order, or its sums over some of them.</summary>
        /// <param name="equation">
        /// A letter for each dimension of each tensor, <c>...</c> for any number of them, and behind <c>-></c> the dimensions of the
        /// result; over all others is summed. Without <c>-></c> the result has the letters that occur once, in alphabetical order.
        /// </param>
        /// <param name="first">A tensor.</param>
        /// <exception cref="ShapeException">The equation does not fit the tensor.</exception>
        [Shape(Contract1)]
        [Kernel(typeof(Einsum), nameof(Kernels.Einsum.Run1))]
        public static Tensor<float> Einsum(string equation, Tensor<float> first)
        {
            ArgumentNullException.ThrowIfNull(equation);
            using var call = einsum1.Apply(new Arguments { equation }, first);
            var output = Dense.New<float>(call.Lengths(0));
            Kernels.Einsum.Run1(Dense.Read(first), Dense.Of(output), first.Lengths, equation);
            return output;
        }

        /// <summary>Sums of products of two tensors' elements.</summary>
        /// <param name="equation">
        /// A letter for each dimension of each tensor, <c>...</c> for any number of them, and behind <c>-></c> the dimensions of the
        /// result; over all others is summed. Without <c>-></c> the result has the letters that occur once, in alphabetical order.
        /// </param>
        /// <param name="first">A tensor.</param>
        /// <param name="second">A tensor; sizes of one letter are equal, or one of them is 1.</param>
        /// <exception cref="ShapeException">The equation does not fit the tensors, or they don't fit each other.</exception>
        [Shape(Contract2)]
        [Kernel(typeof(Einsum), nameof(Kernels.Einsum.Run2))]
        public static Tensor<float> Einsum(string equation, Tensor<float> first, Tensor<float> second)
        {
            ArgumentNullException.ThrowIfNull(equation);
            using var call = einsum2.Apply(new Arguments { equation }, first, second);
            var output = Dense.New<float>(call.Lengths(0));
            Kernels.Einsum.Run2(Dense.Read(first), Dense.Read(second), Dense.Of(output), first.Lengths, second.Lengths, equation);
            return output;
        }

        /// <summary>Sums of products of three tensors' elements.</summary>
        /// <param name="equation">
        /// A letter for each dimension of each tensor, <c>...</c> for any number of them, and behind <c>-></c> the dimensions of the
        /// result; over all others is summed. Without <c>-></c> the result has the letters that occur once, in alphabetical order.
        /// </param>
        /// <param name="first">A tensor.</param>
        /// <param name="second">A tensor; sizes of one letter are equal, or one of them is 1.</param>
        /// <param name="third">A tensor, likewise.</param>
        /// <exception cref="ShapeException">The equation does not fit the tensors, or they don't fit each other.</exception>
        [Shape(Contract3)]
        [Kernel(typeof(Einsum), nameof(Kernels.Einsum.Run3))]
        public static Tensor<float> Einsum(string equation, Tensor<float> first, Tensor<float> second, Tensor<float> third)
        {
            ArgumentNullException.ThrowIfNull(equation);
            using var call = einsum3.Apply(new Arguments { equation }, first, second, third);
            var output = Dense.New<float>(call.Lengths(0));
            Kernels.Einsum.Run3(
                Dense.Read(first), Dense.Read(second), Dense.Read(third), Dense.Of(output), first.Lengths, second.Lengths, third.Lengths, equation);
            return output;
        }
    }
}
