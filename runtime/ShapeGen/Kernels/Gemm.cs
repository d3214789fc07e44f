using System.ComponentModel;
using ShapeGen.Execution;

namespace ShapeGen.Kernels;

/// <summary>Products of dense row-major matrices.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Gemm
{
    /// <summary>From so many rows on, the time to pack b is less than what packed panels save; of short sums they save more.</summary>
    private const int RowsWorthPacking = 16;
    private const int RowsWorthPackingShort = 4;
    private const int ShortDepth = 256;

    /// <summary>So many rows of a stay in the second-level cache while all panels of b pass, a part of the depth at a time.</summary>
    private const int RowsInCache = 256;

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
        FillRows(c, bias, m, n);
        fixed (float* left = a, right = b, result = c)
        {
            if (m < (k < ShortDepth ? RowsWorthPackingShort : RowsWorthPacking))
                Dots.Accumulate(left, right, result, m, n, k);
            else
                for (nint row = 0; row < m; row += RowsInCache)
                    AccumulateTransposed(left + (row * k), right, result + (row * n), (int)Math.Min(RowsInCache, m - row), n, k);
        }

        Pointwise.Apply(c[..(m * n)], activation);
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
        c[..(m * n)].Clear();
        fixed (float* left = a, right = b, result = c)
        {
            for (nint row = 0; row < m; row += RowsInCache)
                Accumulate(left + (row * k), right, result + (row * n), (int)Math.Min(RowsInCache, m - row), n, k);
        }
    }

    /// <summary>Begins m rows with a bias, or with zeros where there is none.</summary>
    internal static void FillRows(Span<float> c, ReadOnlySpan<float> bias, int m, int n)
    {
        if (bias.IsEmpty)
        {
            c[..(m * n)].Clear();
            return;
        }

        for (var row = 0; row < m; row++)
            bias[..n].CopyTo(c.Slice(row * n, n));
    }

    /// <summary>c += a·b; b is read in place for few rows, and packed by panels for more.</summary>
    internal static void Accumulate(float* a, float* b, float* c, int m, int n, int k)
    {
        if (m < RowsWorthPackingShort)
            RowProduct.Accumulate(a, b, c, m, n, k);
        else
            Run(new GemmPanels(a, k, b, n, 1, c, n, m, n, k));
    }

    /// <summary>c += a·bᵀ by panels of bᵀ.</summary>
    private static void AccumulateTransposed(float* a, float* b, float* c, int m, int n, int k) => Run(new GemmPanels(a, k, b, 1, k, c, n, m, n, k));

    private static void Run(GemmPanels panels) => Workers.Run(panels.Count, panels.Microseconds, panels);

    internal static void Check(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int m, int n, int k)
    {
        KernelArguments.RequireAtLeast(m, 0, nameof(m));
        KernelArguments.RequireAtLeast(n, 0, nameof(n));
        KernelArguments.RequireAtLeast(k, 0, nameof(k));
        KernelArguments.RequireLength(a.Length, (long)m * k, nameof(a));
        KernelArguments.RequireLength(b.Length, (long)n * k, nameof(b));
        KernelArguments.RequireLength(c.Length, (long)m * n, nameof(c));
    }
}
