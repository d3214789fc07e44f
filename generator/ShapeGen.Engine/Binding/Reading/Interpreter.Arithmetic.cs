using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Literals, conversions, arithmetic on sizes and between tensors.</summary>
internal sealed partial class Interpreter
{
    public override AbstractValue VisitLiteral(ILiteralOperation operation, Frame frame) => AbstractValue.Unknown;

    public override AbstractValue VisitDefaultValue(IDefaultValueOperation operation, Frame frame) =>
        operation.Type is { IsReferenceType: true } or INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }
            ? AbstractValue.Null
            : AbstractValue.Unknown;

    public override AbstractValue VisitNameOf(INameOfOperation operation, Frame frame) => AbstractValue.Unknown;

    public override AbstractValue VisitParenthesized(IParenthesizedOperation operation, Frame frame) => Evaluate(operation.Operand, frame);

    public override AbstractValue VisitConversion(IConversionOperation operation, Frame frame)
    {
        var value = Settle(Evaluate(operation.Operand, frame));
        if (operation.OperatorMethod is { } method)
            return Converted(method, value);
        if (value is FormulaValue formula)
            return IsReal(operation.Type) ? ToReal(value, operation.Type!) : ScopeBuilder.IsSize(operation.Type!) ? Rounded(formula) : AbstractValue.Unknown;
        return value is PlainValue { Value: IntegerValue or NumberValue } plain && !IsToNullable(operation) ? ConvertedNumber(plain, operation) : value;
    }

    /// <summary>True for a conversion to the same type with null, as in an optional padding after the one from a number.</summary>
    private static bool IsToNullable(IConversionOperation operation) =>
        SymbolEqualityComparer.Default.Equals(operation.Operand.Type, TensorTypes.WithoutNullable(operation.Type));

    private AbstractValue Converted(IMethodSymbol method, AbstractValue value)
    {
        if (value is TensorValue)
            return TensorTypes.IsTensor(method.ReturnType) ? value : AbstractValue.Unknown;
        if (value is SequenceValue array && (IsSpan(method.ReturnType) || IsMemory(method.ReturnType)))
            return array;
        if (value is SequenceValue vector && TensorTypes.IsTensor(method.ReturnType))
            return Vector(vector, method.ReturnType);
        if (IsRange(method.Parameters.FirstOrDefault()?.Type))
            return value;
        if (Attributes.Text(method, Attributes.Meaning) is not { } text || Expression.Find(text) is not { } meaning || method.Parameters is not [var parameter])
            return AbstractValue.Unknown;
        if (value.IsNull == true)
            return value;

        var scope = new Dictionary<string, Value> { [parameter.Name] = value.ToValue() };
        return new PlainValue(meaning.Evaluate(scope, session.Facts));
    }

    private static bool IsMemory(ITypeSymbol type) => type is INamedTypeSymbol { Name: "Memory" or "ReadOnlyMemory", Arity: 1, ContainingNamespace.Name: "System" };

    /// <summary>An array as the tensor of one dimension that it is converted to.</summary>
    private static AbstractValue Vector(SequenceValue array, ITypeSymbol type) =>
        array.Content.IsKnown ? new TensorValue(Shape.Of(array.Content.Count), TensorTypes.ElementOf(type)) : AbstractValue.Unknown;

    /// <summary>A size stays what it is among integer types; other conversions are followed for constants.</summary>
    private static AbstractValue ConvertedNumber(PlainValue plain, IConversionOperation operation)
    {
        var type = TensorTypes.WithoutNullable(operation.Type);
        return (plain.Value, type?.SpecialType) switch
        {
            (_, SpecialType.System_Single or SpecialType.System_Double) => ToReal(plain, type),
            (IntegerValue, SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_IntPtr or SpecialType.System_Object) => plain,
            (NumberValue { Number: > int.MinValue and < int.MaxValue } number, SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_IntPtr) => AbstractValue.Of((long)number.Number),
            (NumberValue, SpecialType.System_Object) => plain,
            _ => AbstractValue.Unknown,
        };
    }

    public override AbstractValue VisitUnaryOperator(IUnaryOperation operation, Frame frame)
    {
        var operand = Evaluate(operation.Operand, frame);
        if (operation.OperatorMethod is { } method)
            return CallOperator(method, [operand], [operation.Operand], operation, frame);

        return operation.OperatorKind switch
        {
            UnaryOperatorKind.Minus when SizeOf(operand) is { } size => AbstractValue.Of(Dim.Constant(0) - size),
            UnaryOperatorKind.Minus when operand is PlainValue { Value: NumberValue number } => new PlainValue(new NumberValue(-number.Number)),
            UnaryOperatorKind.Minus when operand is FormulaValue formula => Opposite(formula),
            UnaryOperatorKind.Plus => operand,
            UnaryOperatorKind.Not => Opposite(operand),
            _ => AbstractValue.Unknown,
        };
    }

    public override AbstractValue VisitBinaryOperator(IBinaryOperation operation, Frame frame)
    {
        if (operation.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)
            return Logical(operation, frame);

        var left = Evaluate(operation.LeftOperand, frame);
        var right = Evaluate(operation.RightOperand, frame);
        if (operation.OperatorMethod is { } method && !IsText(operation))
            return CallOperator(method, [left, right], [operation.LeftOperand, operation.RightOperand], operation, frame);

        return IsReal(operation.Type) ? OnReals(operation, left, right) : Arithmetic(operation.OperatorKind, left, right);
    }

    private static bool IsText(IBinaryOperation operation) => operation.LeftOperand.Type?.SpecialType == SpecialType.System_String;

    /// <summary>The right side is read under what the left side says.</summary>
    private AbstractValue Logical(IBinaryOperation operation, Frame frame)
    {
        var isAnd = operation.OperatorKind == BinaryOperatorKind.ConditionalAnd;
        var left = ConditionOf(Evaluate(operation.LeftOperand, frame));
        if (left is not null && session.Decide(left) is { } known && known != isAnd)
            return AbstractValue.Of(known ? Condition.True : Condition.False);

        var before = session.Facts;
        if (left is not null)
            session.Assume(isAnd ? left : !left);
        var right = ConditionOf(Evaluate(operation.RightOperand, frame));
        session.Facts = before;
        if (left is null || right is null)
            return AbstractValue.Unknown;

        return AbstractValue.Of(isAnd ? new And(left, right) : new Or(left, right));
    }

    private AbstractValue Arithmetic(BinaryOperatorKind kind, AbstractValue left, AbstractValue right)
    {
        if (SizeOf(left) is { } a && SizeOf(right) is { } b)
            return RelationOf(kind) is { } relation ? AbstractValue.Of(new Comparison(a, relation, b)) : OnSizes(kind, a, b);
        if (kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)
            return OnEquality(left, right, kind == BinaryOperatorKind.Equals);

        return ConditionOf(left) is { } p && ConditionOf(right) is { } q ? OnConditions(kind, p, q) : AbstractValue.Unknown;
    }

    private static Relation? RelationOf(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equals => Relation.Equal,
        BinaryOperatorKind.NotEquals => Relation.NotEqual,
        BinaryOperatorKind.LessThan => Relation.Less,
        BinaryOperatorKind.LessThanOrEqual => Relation.LessOrEqual,
        BinaryOperatorKind.GreaterThan => Relation.Greater,
        BinaryOperatorKind.GreaterThanOrEqual => Relation.GreaterOrEqual,
        _ => null,
    };

    private AbstractValue OnSizes(BinaryOperatorKind kind, Dim left, Dim right) => kind switch
    {
        BinaryOperatorKind.Add => AbstractValue.Of(left + right),
        BinaryOperatorKind.Subtract => AbstractValue.Of(left - right),
        BinaryOperatorKind.Multiply => AbstractValue.Of(left * right),
        BinaryOperatorKind.LeftShift when IsNotNegative(right) => AbstractValue.Of(left * Dim.Power(2, right)),
        BinaryOperatorKind.RightShift when IsNotNegative(right) && IsNotNegative(left) => AbstractValue.Of(Dim.FloorDivide(left, Dim.Power(2, right))),
        BinaryOperatorKind.Divide when RoundsDown(left, right) => AbstractValue.Of(Dim.FloorDivide(left, right)),
        BinaryOperatorKind.Remainder when RoundsDown(left, right) => AbstractValue.Of(Dim.Modulo(left, right)),
        _ => AbstractValue.Unknown,
    };

    /// <summary>C# rounds towards zero, which is down where nothing is negative.</summary>
    private bool RoundsDown(Dim dividend, Dim divisor) =>
        IsNotNegative(dividend) && session.Decide(new Comparison(divisor, Relation.Greater, 0)) == true;

    private bool IsNotNegative(Dim size) => session.Decide(new Comparison(size, Relation.GreaterOrEqual, 0)) == true;

    private static AbstractValue OnEquality(AbstractValue left, AbstractValue right, bool equal)
    {
        var same = (left, right) switch
        {
            (PlainValue { Value: TextValue a }, PlainValue { Value: TextValue b }) => AbstractValue.Of(a == b ? Condition.True : Condition.False),
            (_, PlainValue { Value: NullValue }) => IsNull(left),
            (PlainValue { Value: NullValue }, _) => IsNull(right),
            _ => AbstractValue.Unknown,
        };
        return equal ? same : Opposite(same);
    }

    private static AbstractValue OnConditions(BinaryOperatorKind kind, Condition left, Condition right) => kind switch
    {
        BinaryOperatorKind.And => AbstractValue.Of(new And(left, right)),
        BinaryOperatorKind.Or => AbstractValue.Of(new Or(left, right)),
        _ => AbstractValue.Unknown,
    };

    private AbstractValue CallOperator(IMethodSymbol method, IReadOnlyList<AbstractValue> values, IReadOnlyList<IOperation> operands, IOperation operation, Frame frame)
    {
        var arguments = method.Parameters.Zip(values.Zip(operands, (value, operand) => (value, operand)), (parameter, given) =>
            new CallArgument(parameter, given.value, given.operand.Syntax));
        return Call(new CallSite(method, null, [.. arguments], operation, frame));
    }
}
