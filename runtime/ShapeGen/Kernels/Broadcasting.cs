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
        var leftCount = KernelArguments.Product(leftLengths);
        var rightCount = KernelArguments.Product(rightLengths);
        KernelArguments.RequireLength(left.Length, leftCount, nameof(left));
        KernelArguments.RequireLength(right.Length, rightCount, nameof(right));
        KernelArguments.RequireLength(output.Length, count, nameof(output));
        if (count > 0)
            Walk<TOperator>(left[..(int)leftCount], right[..(int)rightCount], output[..(int)count], leftLengths, rightLengths, rank);
    }

    internal static void ApplyRight<TOperator>(ReadOnlySpan<float> left, float right, Span<float> output)
        where TOperator : struct, IBinaryOperator
    {
        KernelArguments.RequireLength(output.Length, left.Length, nameof(output));
        TOperator.Apply(left, right, output);
    }

    internal static void ApplyLeft<TOperator>(float left, ReadOnlySpan<float> right, Span<float> output)
        where TOperator : struct, IBinaryOperator
    {
        KernelArguments.RequireLength(output.Length, right.Length, nameof(output));
        TOperator.Apply(left, right, output);
    }

    /// <summary>Walks the last dimensions of the result, the outermost first, down to where both operands lie as the result does, or one is a number.</summary>
    private static void Walk<TOperator>(
        ReadOnlySpan<float> left, ReadOnlySpan<float> right, Span<float> output,
        ReadOnlySpan<nint> leftLengths, ReadOnlySpan<nint> rightLengths, int rank)
        where TOperator : struct, IBinaryOperator
    {
        if (left.Length == output.Length && right.Length == output.Length)
        {
            TOperator.Apply(left, right, output);
            return;
        }

        if (right.Length == 1)
        {
            TOperator.Apply(left, right[0], output);
            return;
        }

        if (left.Length == 1)
        {
            TOperator.Apply(left[0], right, output);
            return;
        }

        var length = (int)LengthAt(leftLengths, rightLengths, rank);
        var block = output.Length / length;
        var (leftBlock, leftStep) = Part(left.Length, leftLengths, rank);
        var (rightBlock, rightStep) = Part(right.Length, rightLengths, rank);
        for (var i = 0; i < length; i++)
        {
            Walk<TOperator>(
                left.Slice(i * leftStep, leftBlock), right.Slice(i * rightStep, rightBlock), output.Slice(i * block, block),
                leftLengths, rightLengths, rank - 1);
        }
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

    /// <summary>The floats at one place of the dimension that is the i-th from the end, and those to the next place, 0 where it is broadcast.</summary>
    private static (int Block, int Step) Part(int count, ReadOnlySpan<nint> lengths, int i)
    {
        if (i > lengths.Length || lengths[^i] == 1)
            return (count, 0);
        var block = count / (int)lengths[^i];
        return (block, block);
    }
}
