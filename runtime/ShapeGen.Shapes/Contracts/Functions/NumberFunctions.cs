namespace ShapeGen.Shapes;

/// <summary>A function whose value is a number.</summary>
internal abstract class NumberFunction(string signature, int minimumArguments, int maximumArguments)
    : Function(signature, minimumArguments, maximumArguments)
{
    public override bool GivesTensors => false;
}

/// <summary>The smallest or the largest of its arguments.</summary>
internal abstract class ExtremumFunction(string signature, Operator operation) : NumberFunction(signature, 2, int.MaxValue)
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        var result = evaluator.Evaluate(call.Children[0]);
        for (var index = 1; index < call.Children.Length && result.Kind == OperandKind.Integer; index++)
        {
            result = evaluator.TryInteger(call.Children[index], out var other)
                ? evaluator.Compute(operation, result.Integer, other)
                : Operand<T>.Unknown;
        }

        return result.Kind == OperandKind.Integer ? result : Operand<T>.Unknown;
    }
}

internal sealed class MinFunction() : ExtremumFunction("min(a, b, …)", Operator.Min);

internal sealed class MaxFunction() : ExtremumFunction("max(a, b, …)", Operator.Max);

/// <summary>The product of the sizes of a shape or a list; of an open pack, the symbol that is named so.</summary>
internal sealed class ProductFunction() : NumberFunction("product(A)", 1, 1)
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        var sizes = evaluator.EvaluateSizes(call.Children[0]);
        return sizes.Kind == OperandKind.Sequence && evaluator.TryProduct(sizes.Slice, out var product)
            ? Operand<T>.Of(product)
            : Operand<T>.Unknown;
    }
}

/// <summary>The number of dimensions of a shape.</summary>
internal sealed class RankFunction() : CountFunction("rank(A)");

/// <summary>The number of items of a list.</summary>
internal sealed class LenFunction() : CountFunction("len(x)");

internal abstract class CountFunction(string signature) : NumberFunction(signature, 1, 1)
{
    public override Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
    {
        var operand = evaluator.EvaluateTensor(call.Children[0]);
        return operand.Kind switch
        {
            OperandKind.Sequence when evaluator.CountDimensions(operand.Slice) is { } count => Operand<T>.Of(evaluator.Arithmetic.Constant(count)),
            OperandKind.Items => Operand<T>.Of(evaluator.Arithmetic.Constant(operand.Items.Length)),
            OperandKind.Uniform => Operand<T>.Of(operand.Uniform.Count),
            _ => Operand<T>.Unknown,
        };
    }
}
