using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ShapeGen.Corpus.Tests;

/// <summary>
/// Puts in the place of each call of a model's <c>Forward</c> among a program's statements one that calls <c>Run</c> as well, with
/// the same arguments and random numbers, and fails where the results differ.
/// </summary>
internal sealed class ForwardCalls(SemanticModel model) : CSharpSyntaxRewriter
{
    private const int MostArguments = 4;

    /// <summary>What the program calls instead, and the bound that holds for each result as a whole.</summary>
    public const string Comparison = """
        internal static class RunAndForward
        {
            public static T Of<A, T>(A a, Func<A, T> forward, Func<A, T> run) => Same(() => forward(a), () => run(a));

            public static T Of<A, B, T>(A a, B b, Func<A, B, T> forward, Func<A, B, T> run) => Same(() => forward(a, b), () => run(a, b));

            public static T Of<A, B, C, T>(A a, B b, C c, Func<A, B, C, T> forward, Func<A, B, C, T> run) => Same(() => forward(a, b, c), () => run(a, b, c));

            public static T Of<A, B, C, D, T>(A a, B b, C c, D d, Func<A, B, C, D, T> forward, Func<A, B, C, D, T> run) => Same(() => forward(a, b, c, d), () => run(a, b, c, d));

            private static T Same<T>(Func<T> forward, Func<T> run)
            {
                global::ShapeGen.Generator.Default.ManualSeed(7);
                var expected = forward();
                global::ShapeGen.Generator.Default.ManualSeed(7);
                Compare(expected, run());
                return expected;
            }

            private static void Compare(object? expected, object? actual)
            {
                if (expected is System.Runtime.CompilerServices.ITuple tuple)
                {
                    for (var i = 0; i < tuple.Length; i++)
                        Compare(tuple[i], ((System.Runtime.CompilerServices.ITuple)actual!)[i]);
                }
                else if (expected is Tensor<float> floats)
                {
                    Compare(floats, (Tensor<float>)actual!);
                }
            }

            private static void Compare(Tensor<float> expected, Tensor<float> actual)
            {
                if (!expected.Lengths.SequenceEqual(actual.Lengths))
                    throw new InvalidOperationException($"Run gives ({string.Join(", ", actual.Lengths.ToArray())}), Forward ({string.Join(", ", expected.Lengths.ToArray())})");

                var (greatest, difference) = (0.1f, 0f);
                foreach (var (one, other) in expected.Zip(actual))
                {
                    greatest = Math.Max(greatest, Math.Abs(one));
                    difference = one.Equals(other) ? difference : Math.Max(difference, Math.Abs(one - other));
                }

                if (!(difference <= 1e-5f * greatest))
                    throw new InvalidOperationException($"Run differs from Forward by {difference}; the greatest value is {greatest}");
            }
        }
        """;

    /// <summary>How many calls were replaced.</summary>
    public int Count { get; private set; }

    /// <summary>Classes stay what they are.</summary>
    public override SyntaxNode? VisitClassDeclaration(ClassDeclarationSyntax node) => node;

    public override SyntaxNode? VisitInvocationExpression(InvocationExpressionSyntax node)
    {
        var visited = (InvocationExpressionSyntax)base.VisitInvocationExpression(node)!;
        if (node.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Forward" } || visited.Expression is not MemberAccessExpressionSyntax access || node.ArgumentList.Arguments.Count is 0 or > MostArguments)
            return visited;
        if (model.GetSymbolInfo(node).Symbol is not IMethodSymbol forward || forward.Parameters.Length != node.ArgumentList.Arguments.Count || !HasRunLike(forward))
            return visited;

        Count++;
        var names = string.Join(", ", Enumerable.Range(0, forward.Parameters.Length).Select(i => $"argument{i}"));
        return SyntaxFactory.ParseExpression(
            $"RunAndForward.Of({string.Join(", ", visited.ArgumentList.Arguments.Select(argument => argument.Expression))}, ({names}) => {access.Expression}.Forward({names}), ({names}) => {access.Expression}.Run({names}))")
            .WithTriviaFrom(visited);
    }

    private static bool HasRunLike(IMethodSymbol forward) => forward.ContainingType.GetMembers("Run").OfType<IMethodSymbol>().Any(run =>
        run.TypeParameters.IsEmpty
        && SymbolEqualityComparer.Default.Equals(run.ReturnType, forward.ReturnType)
        && run.Parameters.Select(parameter => parameter.Type).SequenceEqual(forward.Parameters.Select(parameter => parameter.Type), SymbolEqualityComparer.Default));
}
