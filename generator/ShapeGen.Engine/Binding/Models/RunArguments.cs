using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeGen.Engine;

/// <summary>Says of calls of <c>Run</c> that do not compile which dimension of a typed argument is wrong.</summary>
public static class RunArguments
{
    private static readonly IReadOnlyDictionary<string, string?> NoProperties = new Dictionary<string, string?>();

    /// <summary>The findings in some blocks of operations.</summary>
    public static IEnumerable<Finding> Check(IEnumerable<IOperation> blocks) =>
        from block in blocks
        from operation in block.DescendantsAndSelf()
        where operation.Kind == OperationKind.Invalid && operation.Syntax is InvocationExpressionSyntax
        let invocation = (InvocationExpressionSyntax)operation.Syntax
        where NameOf(invocation) == "Run"
        let finding = Check(invocation, operation.SemanticModel!)
        where finding is not null
        select finding;

    private static string? NameOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private static Finding? Check(InvocationExpressionSyntax invocation, SemanticModel model)
    {
        var arguments = invocation.ArgumentList.Arguments;
        foreach (var candidate in model.GetMemberGroup(invocation.Expression).OfType<IMethodSymbol>().Select(method => method.OriginalDefinition))
        {
            if (candidate.Parameters.Length != arguments.Count)
                continue;

            for (var i = 0; i < arguments.Count; i++)
            {
                if (ParameterOf(candidate, arguments[i], i) is { } parameter
                    && Difference(parameter, model.GetTypeInfo(arguments[i].Expression).Type) is { } message)
                {
                    var text = $"'{parameter.Name}' of '{candidate.ContainingType.Name}.Run' {message}";
                    return new(RuleIds.TypedArgument, arguments[i].Expression.GetLocation(), BindingMessages.Plain(text), [], NoProperties);
                }
            }
        }

        return null;
    }

    private static IParameterSymbol? ParameterOf(IMethodSymbol method, ArgumentSyntax argument, int position) => argument.NameColon is { } name
        ? method.Parameters.FirstOrDefault(parameter => parameter.Name == name.Name.Identifier.ValueText)
        : method.Parameters[position];

    /// <summary>What differs between the shape that is taken and the one that is given, or null.</summary>
    private static string? Difference(IParameterSymbol parameter, ITypeSymbol? given)
    {
        if (!ShapedTypes.IsShaped(parameter.Type) || !ShapedTypes.IsShaped(given))
            return null;

        var expected = ((INamedTypeSymbol)parameter.Type).TypeArguments;
        var actual = ((INamedTypeSymbol)given!).TypeArguments;
        if (expected.Length != actual.Length)
            return $"has {expected.Length} dimensions, but gets {actual.Length}: {Text(actual)} for {Text(expected)}";

        for (var axis = 0; axis < expected.Length; axis++)
        {
            if (expected[axis] is not ITypeParameterSymbol && !SymbolEqualityComparer.Default.Equals(expected[axis], actual[axis]))
                return $"is {SizeOf(expected[axis])} in dimension {axis}, but gets {SizeOf(actual[axis])}: {Text(actual)} for {Text(expected)}";
        }

        return null;
    }

    private static string Text(IEnumerable<ITypeSymbol> sizes) => $"({string.Join(", ", sizes.Select(SizeOf))})";

    /// <summary>The size that a type stands for, or the type's name.</summary>
    private static string SizeOf(ITypeSymbol type) => ShapedTypes.SizeOf(type)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? (type.Name == "Any" ? "any size" : type.Name);
}
