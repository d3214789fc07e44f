using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>Whether two tensors hold the same numbers, under PyTorch's names.</summary>
public static class ComparisonOperations
{
    internal const string AllcloseContract = "(*A), (*A) -> ()";
    private static readonly ContractCheck allclose = new("Allclose", AllcloseContract, "input", "other");

    /// <summary>Whether |x − y| ≤ atol + rtol·|y| for each pair of elements.</summary>
    /// <param name="input">x, of any shape.</param>
    /// <param name="other">y, of the same shape.</param>
    /// <param name="rtol">The tolerance relative to y.</param>
    /// <param name="atol">The absolute tolerance.</param>
    /// <param name="equalNan">Whether two NaN count as equal.</param>
    /// <exception cref="ShapeException">The shapes differ; PyTorch would broadcast.</exception>
    [Shape(AllcloseContract)]
    public static bool Allclose(this Tensor<float> input, Tensor<float> other, double rtol = 1e-5, double atol = 1e-8, bool equalNan = false)
    {
        allclose.Apply(input, other).Dispose();
        var left = Dense.Read(input);
        var right = Dense.Read(other);
        for (var i = 0; i < left.Length; i++)
        {
            if (!IsClose(left[i], right[i], rtol, atol, equalNan))
                return false;
        }

        return true;
    }

    /// <summary>Whether both have the same shape and the same elements; a NaN equals nothing.</summary>
    /// <param name="input">A tensor of any rank.</param>
    /// <param name="other">Another.</param>
    public static bool Equal(this Tensor<float> input, Tensor<float> other)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(other);
        if (!input.Lengths.SequenceEqual(other.Lengths))
            return false;
        var left = Dense.Read(input);
        var right = Dense.Read(other);
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i])
                return false;
        }

        return true;
    }

    private static bool IsClose(double left, double right, double rtol, double atol, bool equalNan) =>
        left == right
        || (equalNan && double.IsNaN(left) && double.IsNaN(right))
        || (double.IsFinite(right) && Math.Abs(left - right) <= atol + (rtol * Math.Abs(right)));
}
