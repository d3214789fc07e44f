using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace ShapeGen.Mutants.Writing;

/// <summary>Writes every change into one file, each behind the switch of its number: <c>Is(7) ? changed : original</c>.</summary>
/// <param name="model">What the file means.</param>
/// <param name="file">Its name.</param>
/// <param name="found">Takes the mutants; a mutant's number is its place there.</param>
/// <param name="without">The numbers of those that do not compile.</param>
internal sealed class MutantWriter(SemanticModel model, string file, List<Mutant> found, HashSet<int> without) : CSharpSyntaxRewriter
{
    /// <summary>Marks what a mutant was written into, with its number.</summary>
    public const string Annotation = "mutant";

    private const int LongestText = 100;

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        if (node is null || IsConstant(node))
            return node;
        var visited = base.Visit(node);
        return node is ExpressionSyntax expression && visited is ExpressionSyntax inner ? Write(expression, inner) : visited;
    }

    private ExpressionSyntax Write(ExpressionSyntax expression, ExpressionSyntax inner)
    {
        if (IsStep(expression))
            return WriteStep(expression, inner);
        var hasVariables = expression.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>().Any();
        if (!hasVariables && !IsBehindQuestionMark(expression))
        {
            foreach (var (kind, text) in Alternatives.Of(expression, model).Concat(Alternatives.OfResult(expression, model)))
                inner = Choose(inner, Add(expression, kind, text), text);
        }

        return Alternatives.IsPlainCondition(expression, model) ? Negate(inner, Add(expression, MutantKind.Negation, $"!({expression})")) : inner;
    }

    private ExpressionSyntax Choose(ExpressionSyntax original, int id, string changed) =>
        without.Contains(id) ? original : Marked(Choice(id, ParseExpression(changed), original), id);

    private ExpressionSyntax Negate(ExpressionSyntax original, int id) =>
        without.Contains(id) ? original : Marked(ParenthesizedExpression(BinaryExpression(SyntaxKind.ExclusiveOrExpression, Switch(id), ParenthesizedExpression(original))), id);

    /// <summary><c>i++</c> and <c>x += y</c> as statements, where no choice between two expressions can stand.</summary>
    private ExpressionSyntax WriteStep(ExpressionSyntax expression, ExpressionSyntax inner)
    {
        var id = Add(expression, MutantKind.Arithmetic, Swapped(expression.ToString()));
        if (without.Contains(id))
            return inner;
        var (target, amount) = inner switch
        {
            PostfixUnaryExpressionSyntax step => (step.Operand, ParseExpression("1")),
            AssignmentExpressionSyntax step => (step.Left, step.Right),
            _ => throw new InvalidOperationException($"'{inner}' is no step."),
        };
        var kind = inner.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.AddAssignmentExpression ? SyntaxKind.AddAssignmentExpression : SyntaxKind.SubtractAssignmentExpression;
        var negative = PrefixUnaryExpression(SyntaxKind.UnaryMinusExpression, ParenthesizedExpression(amount));
        return Marked(AssignmentExpression(kind, target, Choice(id, negative, amount)), id);
    }

    private static string Swapped(string step) =>
        step.Contains('+', StringComparison.Ordinal) ? step.Replace("++", "--", StringComparison.Ordinal).Replace("+=", "-=", StringComparison.Ordinal)
        : step.Replace("--", "++", StringComparison.Ordinal).Replace("-=", "+=", StringComparison.Ordinal);

    private int Add(ExpressionSyntax expression, MutantKind kind, string changed)
    {
        var id = found.Count;
        var line = expression.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        found.Add(new Mutant(id, file, line, OneLine(StatementAround(expression)), kind, OneLine(expression.ToString()), OneLine(changed), IsStatic(expression)));
        return id;
    }

    private static string StatementAround(ExpressionSyntax expression) =>
        expression.Ancestors().First(node => node is StatementSyntax or ArrowExpressionClauseSyntax or MemberDeclarationSyntax).ToString();

    private static ParenthesizedExpressionSyntax Choice(int id, ExpressionSyntax changed, ExpressionSyntax original) =>
        ParenthesizedExpression(ConditionalExpression(Switch(id), ParenthesizedExpression(changed), ParenthesizedExpression(original)));

    private static ExpressionSyntax Switch(int id) => ParseExpression($"global::{MutantSwitch.Type}.Is({id})");

    private static ExpressionSyntax Marked(ExpressionSyntax expression, int id) =>
        expression.WithAdditionalAnnotations(new SyntaxAnnotation(Annotation, id.ToString(CultureInfo.InvariantCulture)));

    /// <summary>True for <c>.Count</c> of <c>list?.Count</c>, which means nothing without what stands before it.</summary>
    private static bool IsBehindQuestionMark(ExpressionSyntax expression) =>
        expression.DescendantNodesAndSelf()
            .Where(node => node is MemberBindingExpressionSyntax or ElementBindingExpressionSyntax)
            .Any(node => !expression.Span.Contains(node.Ancestors().OfType<ConditionalAccessExpressionSyntax>().First().Span));

    private static bool IsStep(ExpressionSyntax expression) =>
        expression.Parent is ExpressionStatementSyntax or ForStatementSyntax
        && expression.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression or SyntaxKind.AddAssignmentExpression or SyntaxKind.SubtractAssignmentExpression;

    /// <summary>True where the language wants a constant.</summary>
    private static bool IsConstant(SyntaxNode node) => node switch
    {
        AttributeListSyntax or EnumMemberDeclarationSyntax or PatternSyntax or CaseSwitchLabelSyntax or ParameterSyntax or InterpolationAlignmentClauseSyntax => true,
        FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
        LocalDeclarationStatementSyntax local => local.IsConst,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } } => true,
        _ => false,
    };

    /// <summary>True too for what a constructor hands to its base: the contract language's functions are made once, in a static field.</summary>
    private static bool IsStatic(SyntaxNode node) =>
        node.Ancestors().OfType<PrimaryConstructorBaseTypeSyntax>().Any() || IsInStaticMember(node);

    private static bool IsInStaticMember(SyntaxNode node) =>
        node.Ancestors().OfType<MemberDeclarationSyntax>().First() is FieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null } or ConstructorDeclarationSyntax
        && node.Ancestors().OfType<MemberDeclarationSyntax>().First().Modifiers.Any(SyntaxKind.StaticKeyword)
        && !node.Ancestors().OfType<LambdaExpressionSyntax>().Any();

    private static string OneLine(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestText ? line : line[..LongestText] + "…";
    }
}
