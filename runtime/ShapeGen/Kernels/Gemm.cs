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
        var isPacked = m >= (k < ShortDepth ? RowsWorthPackingShort : RowsWorthPacking);
        using var zeros = new ThreadMemory(isPacked && bias.IsEmpty ? n : 0);
        zeros.Span.Clear();
        if (!isPacked)
            FillRows(c, bias, m, n);
        fixed (float* left = a, right = b, result = c, start = bias.IsEmpty ? zeros.Span : bias)
        {
            if (isPacked)
                RunBlocks(new GemmPanels(left, k, right, 1, k, start, result, n, m, n, k));
            else
                Dots.Accumulate(left, right, result, m, n, k);
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
        var isPacked = m >= RowsWorthPackingShort;
        using var zeros = new ThreadMemory(isPacked ? n : 0);
        zeros.Span.Clear();
        if (!isPacked)
            c[..(m * n)].Clear();
        fixed (float* left = a, right = b, result = c, start = zeros.Span)
        {
            if (isPacked)
                RunBlocks(new GemmPanels(left, k, right, n, 1, start, result, n, m, n, k));
            else
                RowProduct.Accumulate(left, right, result, m, n, k);
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

    /// <summary>So many rows at a time as stay in the cache.</summary>
    private static void RunBlocks(in GemmPanels panels)
    {
        for (var row = 0; row < panels.Rows; row += RowsInCache)
        {
            var block = panels.Block(row, Math.Min(RowsInCache, panels.Rows - row));
            Workers.Run(block.Count, block.Microseconds, block);
        }
    }

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
