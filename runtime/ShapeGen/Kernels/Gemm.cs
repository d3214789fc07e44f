using System.ComponentModel;

namespace ShapeGen.Kernels;

/// <summary>Products of dense row-major matrices.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Gemm
{
    /// <summary>
    /// c = activation(a·bᵀ + bias), the product of a linear layer: b is its weight as PyTorch stores it.
    /// </summary>
    /// <param name="a">The left matrix, m × k.</param>
    /// <param name="b">The right matrix, n × k.</param>
    /// <param name="bias">n floats added to each row, or empty.</param>
    /// <param name="c">The result, m × n; it must not overlap an input.</param>
    /// <param name="m">The rows of a.</param>
    /// <param name="n">The rows of b.</param>
    /// <param name="k">The columns of a and b.</param>
    /// <param name="activation">The function applied to the result.</param>
    /// <exception cref="ArgumentException">A span is shorter than its matrix.</exception>
    public static void MultiplyTransposed(
        ReadOnlySpan<float> a, ReadOnlySpan<float> b, ReadOnlySpan<float> bias, Span<float> c,
        int m, int n, int k, Activation activation = default)
    {
        Check(a, b, c, m, n, k);
        KernelArguments.RequireLengthOrEmpty(bias.Length, n, nameof(bias));
        for (var i = 0; i < m; i++)
        for (var j = 0; j < n; j++)
        {
            var sum = bias.IsEmpty ? 0 : bias[j];
            for (var l = 0; l < k; l++)
                sum += a[(i * k) + l] * b[(j * k) + l];
            c[(i * n) + j] = sum;
        }

        Pointwise.Apply(c[..(m * n)], c, activation);
    }

    /// <summary>c = a·b.</summary>
    /// <param name="a">The left matrix, m × k.</param>
    /// <param name="b">The right matrix, k × n.</param>
    /// <param name="c">The result, m × n; it must not overlap an input.</param>
    /// <param name="m">The rows of a.</param>
    /// <param name="n">The columns of b.</param>
    /// <param name="k">The columns of a, the rows of b.</param>
    /// <exception cref="ArgumentException">A span is shorter than its matrix.</exception>
    public static void Multiply(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int m, int n, int k)
    {
        Check(a, b, c, m, n, k);
        for (var i = 0; i < m; i++)
        for (var j = 0; j < n; j++)
        {
            var sum = 0f;
            for (var l = 0; l < k; l++)
                sum += a[(i * k) + l] * b[(l * n) + j];
            c[(i * n) + j] = sum;
        }
    }

    private static void Check(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int m, int n, int k)
    {
        KernelArguments.RequireAtLeast(m, 0, nameof(m));
        KernelArguments.RequireAtLeast(n, 0, nameof(n));
        KernelArguments.RequireAtLeast(k, 0, nameof(k));
        KernelArguments.RequireLength(a.Length, (long)m * k, nameof(a));
        KernelArguments.RequireLength(b.Length, (long)n * k, nameof(b));
        KernelArguments.RequireLength(c.Length, (long)m * n, nameof(c));
    }
}
