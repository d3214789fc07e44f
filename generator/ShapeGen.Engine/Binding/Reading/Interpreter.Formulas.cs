using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Numbers that are no sizes: constants, and what is computed from sizes.</summary>
internal sealed partial class Interpreter
{
    /// <summary>True for <c>float</c> and <c>double</c>.</summary>
    private static bool IsReal(ITypeSymbol? type) => TensorTypes.WithoutNullable(type)?.SpecialType is SpecialType.System_Single or SpecialType.System_Double;

    private static string NameOfReal(ITypeSymbol type) => TensorTypes.WithoutNullable(type)!.SpecialType == SpecialType.System_Single ? "float" : "double";

    /// <summary>A number as one of another type.</summary>
    private static AbstractValue ToReal(AbstractValue value, ITypeSymbol type)
    {
        var name = NameOfReal(type);
        return value switch
        {
            PlainValue { Value: IntegerValue size } when size.Dim.TryGetConstant(out var number) => new PlainValue(new NumberValue(number)),
            PlainValue { Value: NumberValue number } => new PlainValue(new NumberValue(name == "float" ? (float)number.Number : number.Number)),
            _ => FormulaValue.Of(value, name) is { } formula ? new FormulaValue(Formula.Join(Formula.Of($"(({name})"), formula, Formula.Of(")"))) { Whole = FormulaValue.WholeOf(value) } : AbstractValue.Unknown,
        };
    }

    private static AbstractValue OnReals(IBinaryOperation operation, AbstractValue left, AbstractValue right)
    {
        var sign = operation.OperatorKind switch
        {
            BinaryOperatorKind.Add => "+",
            BinaryOperatorKind.Subtract => "-",
            BinaryOperatorKind.Multiply => "*",
            BinaryOperatorKind.Divide => "/",
            _ => null,
        };
        if (sign is null || !IsReal(operation.Type))
            return AbstractValue.Unknown;
        if (left is PlainValue { Value: NumberValue a } && right is PlainValue { Value: NumberValue b })
            return new PlainValue(new NumberValue(Rounded(OnNumbers(sign, a.Number, b.Number), operation.Type!)));

        var name = NameOfReal(operation.Type!);
        return FormulaValue.Of(left, name) is { } first && FormulaValue.Of(right, name) is { } second
            ? new FormulaValue(Formula.Join(Formula.Of("("), first, Formula.Of($" {sign} "), second, Formula.Of(")")))
            : AbstractValue.Unknown;
    }

    private static double OnNumbers(string sign, double left, double right) => sign switch
    {
        "+" => left + right,
        "-" => left - right,
        "*" => left * right,
        _ => left / right,
    };

    private static double Rounded(double number, ITypeSymbol type) => NameOfReal(type) == "float" ? (float)number : number;

    private static AbstractValue Opposite(FormulaValue value) => new FormulaValue(Formula.Join(Formula.Of("(-"), value.Formula, Formula.Of(")")));

    /// <summary>A function of <c>Math</c> or <c>MathF</c>, or null where its arguments are not known.</summary>
    private static AbstractValue? RealFunction(CallSite call)
    {
        if (call.Method is not { IsStatic: true, ContainingType: { Name: "Math" or "MathF", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } type } || !IsReal(call.Method.ReturnType))
            return null;

        var arguments = call.Arguments.Select(argument => IsReal(argument.Parameter.Type) ? FormulaValue.Of(argument.Value, NameOfReal(argument.Parameter.Type)) : null).ToList();
        if (arguments.Contains(null))
            return null;
        if (call.Method.Name == "Sqrt" && call.Arguments[0].Value is PlainValue { Value: NumberValue { Number: >= 0 } number })
            return new PlainValue(new NumberValue(Rounded(Math.Sqrt(number.Number), call.Method.ReturnType)));

        if (call.Method.Name == "Pow" && call.Arguments is [{ Value: PlainValue { Value: NumberValue power } }, { Value: PlainValue { Value: NumberValue exponent } }])
            return new PlainValue(new NumberValue(Rounded(Math.Pow(power.Number, exponent.Number), call.Method.ReturnType)));

        var parts = arguments.SelectMany((argument, index) => index == 0 ? new[] { argument! } : [Formula.Of(", "), argument!]);
        return new FormulaValue(Formula.Join([Formula.Of($"global::System.{type.Name}.{call.Method.Name}("), .. parts, Formula.Of(")")])) { Whole = call.Method.Name == "Pow" ? WholePower(call) : null };
    }

    private static Dim? WholePower(CallSite call) =>
        FormulaValue.WholeOf(call.Arguments[0].Value) is { } number && number.TryGetConstant(out var known) && known is >= 2 and < int.MaxValue && FormulaValue.WholeOf(call.Arguments[1].Value) is { } exponent
            ? Dim.Power(known, exponent)
            : null;

    /// <summary>The integer that a number is rounded to, the same one for the same number.</summary>
    private static AbstractValue Rounded(FormulaValue value) =>
        AbstractValue.Of(value.Whole ?? Dim.Of(new Symbol(ComputedSizes.Prefix + value.Formula.Print(size => size.ToString()), ComputedSizes.Kind)));

    /// <summary>A number or truth value that the model keeps, as generated code reads it; null for another member.</summary>
    private AbstractValue? Kept(ObjectValue owner, ISymbol member) =>
        owner.IsRoot && IsReal(Declarations.TypeOf(member)) && !owner.IsUnderConstruction && Stability.IsStable(member, owner.Declaration is not null, session)
            ? new FormulaValue(Formula.Of($"this.{Identifiers.Escape(member.Name)}"))
            : null;
}
