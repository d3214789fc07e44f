namespace ShapeGen.Kernels;

/// <summary>Applies an operation to two tensors whose shapes broadcast.</summary>
internal static class Broadcasting
{
    internal static void Apply<TOperator>(
        ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> output,
        ReadOnlySpan<nint> leftLengths, ReadOnlySpan<nint> rightLengths)
        where TOperator : struct, IBinaryOperator
    {
        var rank = Math.Max(leftLengths.Length, rightLengths.Length);
        nint count = 1;
        for (var i = 1; i <= rank; i++)
            count = checked(count * LengthAt(leftLengths, rightLengths, i));
        KernelArguments.RequireLength(left.Length, KernelArguments.Product(leftLengths), nameof(left));
        KernelArguments.RequireLength(right.Length, KernelArguments.Product(rightLengths), nameof(right));
        KernelArguments.RequireLength(output.Length, count, nameof(output));
        if (leftLengths.SequenceEqual(rightLengths))
            ApplySame<TOperator>(left, right, output[..(int)count]);
        else if (count > 0)
            ApplyAxis<TOperator>(left, right, output[..(int)count], leftLengths, rightLengths, rank);
    }

    internal static void ApplyRight<TOperator>(ReadOnlySpan<float> left, float right, Span<float> output)
        where TOperator : struct, IBinaryOperator
    {
        KernelArguments.RequireLength(output.Length, left.Length, nameof(output));
        for (var i = 0; i < left.Length; i++)
            output[i] = TOperator.Apply(left[i], right);
    }

    internal static void ApplyLeft<TOperator>(float left, ReadOnlySpan<float> right, Span<float> output)
        where TOperator : struct, IBinaryOperator
    {
        KernelArguments.RequireLength(output.Length, right.Length, nameof(output));
        for (var i = 0; i < right.Length; i++)
            output[i] = TOperator.Apply(left, right[i]);
    }

    private static void ApplySame<TOperator>(ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> output)
        where TOperator : struct, IBinaryOperator
    {
        for (var i = 0; i < output.Length; i++)
            output[i] = TOperator.Apply(left[i], right[i]);
    }

    /// <summary>Walks the last <paramref name="rank"/> dimensions of the result, the outermost first.</summary>
    private static void ApplyAxis<TOperator>(
        ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> output,
        ReadOnlySpan<nint> leftLengths, ReadOnlySpan<nint> rightLengths, int rank)
        where TOperator : struct, IBinaryOperator
    {
        if (rank == 0)
        {
            output[0] = TOperator.Apply(left[0], right[0]);
            return;
        }

        var length = (int)LengthAt(leftLengths, rightLengths, rank);
        var block = output.Length / length;
        var leftStep = Step(leftLengths, rank);
        var rightStep = Step(rightLengths, rank);
        for (var i = 0; i < length; i++)
            ApplyAxis<TOperator>(left[(i * leftStep)..], right[(i * rightStep)..], output.Slice(i * block, block), leftLengths, rightLengths, rank - 1);
    }

    /// <summary>The result's length of the dimension that is the i-th from the end.</summary>
    private static nint LengthAt(ReadOnlySpan<nint> left, ReadOnlySpan<nint> right, int i)
    {
        var leftLength = i <= left.Length ? left[^i] : 1;
        var rightLength = i <= right.Length ? right[^i] : 1;
        if (leftLength != rightLength && leftLength != 1 && rightLength != 1)
            throw new ArgumentException($"The shapes do not broadcast: {leftLength} and {rightLength} in dimension {-i}.", nameof(right));
        return leftLength == 1 ? rightLength : leftLength;
    }

    /// <summary>The floats from one place to the next along the dimension that is the i-th from the end; 0 where it is broadcast.</summary>
    private static int Step(ReadOnlySpan<nint> lengths, int i) =>
        i > lengths.Length || lengths[^i] == 1 ? 0 : (int)KernelArguments.Product(lengths[^(i - 1)..]);
}
