using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeGen.Mutants.Writing;

/// <summary>What an expression may be changed into.</summary>
internal static class Alternatives
{
    private static readonly Dictionary<SyntaxKind, (MutantKind Kind, string Operator)[]> Operators = new()
    {
        [SyntaxKind.AddExpression] = [(MutantKind.Arithmetic, "-")],
        [SyntaxKind.SubtractExpression] = [(MutantKind.Arithmetic, "+")],
        [SyntaxKind.MultiplyExpression] = [(MutantKind.Arithmetic, "+")],
        [SyntaxKind.DivideExpression] = [(MutantKind.Arithmetic, "*")],
        [SyntaxKind.ModuloExpression] = [(MutantKind.Arithmetic, "*")],
        [SyntaxKind.LeftShiftExpression] = [(MutantKind.Arithmetic, ">>")],
        [SyntaxKind.RightShiftExpression] = [(MutantKind.Arithmetic, "<<")],
        [SyntaxKind.BitwiseAndExpression] = [(MutantKind.Arithmetic, "|")],
        [SyntaxKind.BitwiseOrExpression] = [(MutantKind.Arithmetic, "&")],
        [SyntaxKind.LessThanExpression] = [(MutantKind.Boundary, "<="), (MutantKind.Comparison, ">=")],
        [SyntaxKind.LessThanOrEqualExpression] = [(MutantKind.Boundary, "<"), (MutantKind.Comparison, ">")],
        [SyntaxKind.GreaterThanExpression] = [(MutantKind.Boundary, ">="), (MutantKind.Comparison, "<=")],
        [SyntaxKind.GreaterThanOrEqualExpression] = [(MutantKind.Boundary, ">"), (MutantKind.Comparison, "<")],
        [SyntaxKind.EqualsExpression] = [(MutantKind.Comparison, "!=")],
        [SyntaxKind.NotEqualsExpression] = [(MutantKind.Comparison, "==")],
        [SyntaxKind.LogicalAndExpression] = [(MutantKind.Logic, "||")],
        [SyntaxKind.LogicalOrExpression] = [(MutantKind.Logic, "&&")],
    };

    private static readonly Dictionary<string, string> Methods = new()
    {
        ["All"] = "Any", ["Any"] = "All", ["Min"] = "Max", ["Max"] = "Min", ["First"] = "Last", ["Last"] = "First",
        ["FirstOrDefault"] = "LastOrDefault", ["LastOrDefault"] = "FirstOrDefault", ["Skip"] = "Take", ["Take"] = "Skip",
    };

    /// <summary>The changes of one expression itself, not of its parts.</summary>
    public static IEnumerable<(MutantKind Kind, string Text)> Of(ExpressionSyntax expression, SemanticModel model) => expression switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: not ThrowExpressionSyntax } fallback => [(MutantKind.Fallback, fallback.Right.ToString())],
        BinaryExpressionSyntax binary when model.GetTypeInfo(binary).Type?.SpecialType != SpecialType.System_String => OfOperator(binary),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => [(MutantKind.Negation, not.Operand.ToString())],
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } minus => [(MutantKind.Arithmetic, minus.Operand.ToString())],
        LiteralExpressionSyntax literal => OfLiteral(literal),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } member } call when Methods.TryGetValue(name.Identifier.Text, out var other) =>
            [(MutantKind.Method, $"{member.Expression}.{other}{call.ArgumentList}")],
        _ => [],
    };

    /// <summary>True for a condition that no operator of its own decides, and that is therefore negated as a whole.</summary>
    public static bool IsPlainCondition(ExpressionSyntax expression, SemanticModel model) =>
        expression is InvocationExpressionSyntax or MemberAccessExpressionSyntax or IdentifierNameSyntax or IsPatternExpressionSyntax or ElementAccessExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression }
        && DecidesSomething(expression)
        && model.GetTypeInfo(expression).Type?.SpecialType == SpecialType.System_Boolean
        && !expression.DescendantNodes().OfType<PatternSyntax>().Any(pattern => pattern.DescendantNodes().OfType<SingleVariableDesignationSyntax>().Any());

    /// <summary>What is given back instead, for a result that may be null or is a number.</summary>
    public static IEnumerable<(MutantKind Kind, string Text)> OfResult(ExpressionSyntax expression, SemanticModel model)
    {
        var type = model.GetTypeInfo(expression);
        if (!IsResult(expression) || expression is LiteralExpressionSyntax or BinaryExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionSyntax)
            return [];
        if (type.Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64)
            return [(MutantKind.Return, $"{expression} + 1")];
        return MayBeNull(expression, model) ? [(MutantKind.Return, "null")] : [];
    }

    private static IEnumerable<(MutantKind Kind, string Text)> OfOperator(BinaryExpressionSyntax binary) =>
        Operators.TryGetValue(binary.Kind(), out var operators)
            ? operators.Select(other => (other.Kind, $"{binary.Left} {other.Operator} {binary.Right}"))
            : [];

    private static IEnumerable<(MutantKind Kind, string Text)> OfLiteral(LiteralExpressionSyntax literal) => literal.Kind() switch
    {
        SyntaxKind.TrueLiteralExpression when literal.Parent is not WhileStatementSyntax => [(MutantKind.Constant, "false")],
        SyntaxKind.FalseLiteralExpression => [(MutantKind.Constant, "true")],
        SyntaxKind.NumericLiteralExpression when literal.Token.Value is int or long => [(MutantKind.Constant, $"({literal} + 1)")],
        _ => [],
    };

    private static bool DecidesSomething(ExpressionSyntax expression) => expression.Parent switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression } => true,
        IfStatementSyntax or WhileStatementSyntax or DoStatementSyntax or WhenClauseSyntax => true,
        ConditionalExpressionSyntax conditional => conditional.Condition == expression,
        _ => IsResult(expression),
    };

    private static bool IsResult(ExpressionSyntax expression) =>
        expression.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax || (expression.Parent is LambdaExpressionSyntax lambda && lambda.ExpressionBody == expression);

    private static bool MayBeNull(ExpressionSyntax expression, SemanticModel model) =>
        expression.Parent is not LambdaExpressionSyntax
        && model.GetEnclosingSymbol(expression.SpanStart) is IMethodSymbol { ReturnNullableAnnotation: NullableAnnotation.Annotated, MethodKind: not MethodKind.AnonymousFunction };
}
