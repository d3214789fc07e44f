using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeGen.Fuzz.Writing;

namespace ShapeGen.Fuzz;

/// <summary>Makes the kind of mistake in a program that people make.</summary>
internal static class Mutation
{
    /// <summary>The program with one mistake, or as it is where the draw fits nothing.</summary>
    public static GeneratedProgram Apply(GeneratedProgram program, Draw draw)
    {
        var root = CSharpSyntaxTree.ParseText(program.Text).GetRoot();
        for (var attempt = 0; attempt < 10; attempt++)
        {
            var (before, after) = draw.Number(0, 6) switch
            {
                0 or 1 or 2 => Number(root, draw),
                3 => Swap(root, draw),
                4 => Omission(root, draw),
                5 => Truth(root, draw),
                _ => Contract(root, draw),
            };
            if (before is not null && after != before.ToString())
            {
                var text = program.Text[..before.Span.Start] + after + program.Text[before.Span.End..];
                return program with { Text = text, Mutation = $"{before} to {after}" };
            }
        }

        return program;
    }

    /// <summary>A size off by one, doubled, or another one of the program.</summary>
    private static (SyntaxNode?, string) Number(SyntaxNode root, Draw draw)
    {
        var numbers = root.DescendantNodes().OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.Token.Value is int && literal.FirstAncestorOrSelf<ForStatementSyntax>() is null).ToList();
        if (numbers.Count == 0)
            return (null, "");

        var chosen = draw.One(numbers);
        var value = (int)chosen.Token.Value!;
        return (chosen, draw.One($"{value + 1}", $"{Math.Max(0, value - 1)}", $"{value * 2}", draw.One(numbers).ToString()));
    }

    private static (SyntaxNode?, string) Swap(SyntaxNode root, Draw draw)
    {
        var list = draw.OneWhere(root.DescendantNodes().OfType<ArgumentListSyntax>(), list => list.Arguments.Count > 1);
        if (list is null)
            return (null, "");

        var arguments = list.Arguments.Select(argument => argument.ToString()).ToArray();
        var at = draw.Number(0, arguments.Length - 2);
        (arguments[at], arguments[at + 1]) = (arguments[at + 1], arguments[at]);
        return (list, $"({string.Join(", ", arguments)})");
    }

    /// <summary>A call of a chain, or a whole statement, is left out.</summary>
    private static (SyntaxNode?, string) Omission(SyntaxNode root, Draw draw)
    {
        var call = draw.OneWhere(root.DescendantNodes().OfType<InvocationExpressionSyntax>(), IsOperation);
        if (call is null || draw.Chance(0.2))
            return (draw.OneWhere(root.DescendantNodes().OfType<ExpressionStatementSyntax>(), statement => statement.Expression is AssignmentExpressionSyntax), "");

        var receiver = ((MemberAccessExpressionSyntax)call.Expression).Expression;
        return (call, call.ArgumentList.Arguments is [{ Expression: IdentifierNameSyntax argument }] && draw.Chance(0.5) ? argument.ToString() : receiver.ToString());
    }

    private static bool IsOperation(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: not IdentifierNameSyntax { Identifier.Text: "Tensor" or "Enumerable" } };

    private static (SyntaxNode?, string) Truth(SyntaxNode root, Draw draw)
    {
        var chosen = draw.OneWhere(root.DescendantNodes().OfType<LiteralExpressionSyntax>(), literal => literal.Token.Value is bool);
        return (chosen, chosen?.Token.Value is true ? "false" : "true");
    }

    /// <summary>Another number or name in the contract of the root, which nobody but the caller calls.</summary>
    private static (SyntaxNode?, string) Contract(SyntaxNode root, Draw draw)
    {
        var contract = root.DescendantNodes().OfType<AttributeSyntax>().Last(attribute => attribute.Name.ToString() == "Shape").ArgumentList!.Arguments[0].Expression;
        var tokens = System.Text.RegularExpressions.Regex.Matches(contract.ToString(), @"\b\w+\b").ToList();
        var (replaced, other) = (draw.One(tokens), draw.One(tokens));
        var value = long.TryParse(replaced.Value, out var number) && draw.Chance(0.6) ? $"{number + 1}" : other.Value;
        return (contract, contract.ToString()[..replaced.Index] + value + contract.ToString()[(replaced.Index + replaced.Length)..]);
    }
}
