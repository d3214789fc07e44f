namespace ShapeGen.Shapes;

/// <summary>The shape of an elementwise operation: aligned at the last dimension, where one has size 1 the other counts.</summary>
internal sealed class BroadcastFunction() : Function("broadcast(A, B, …)", 1, int.MaxValue)
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        if (!evaluator.TryShape(call.Children[0], out var result))
            return Operand<T>.Unknown;
        for (var index = 1; index < call.Children.Length; index++)
        {
            if (!evaluator.TryShape(call.Children[index], out var other) || !evaluator.TryBroadcast(call, result, other, out result))
                return Operand<T>.Unknown;
        }

        return Operand<T>.Of(result);
    }
}
