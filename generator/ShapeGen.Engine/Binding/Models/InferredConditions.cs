using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>The conditions that a forward pass needs, as contracts say them to those who construct or call the model.</summary>
/// <param name="conditions">The conditions.</param>
/// <param name="constructor">The model's constructor, or null.</param>
internal sealed class InferredConditions(IReadOnlyList<Condition> conditions, IMethodSymbol? constructor)
{
    private readonly HashSet<string> arguments = [.. constructor?.Parameters.Select(parameter => parameter.Name) ?? []];

    /// <summary>Those on the constructor's arguments alone.</summary>
    public EquatableArray<string> OfConstructor => new(Written(conditions.Where(condition => Says(condition, [])).Select(condition => condition.ToString())));

    /// <summary>Those on a method's sizes also.</summary>
    /// <param name="promise">What the method's contract promises.</param>
    public EquatableArray<string> OfMethod(ContractPromise promise)
    {
        var names = new HashSet<string>(promise.Variables.Select(variable => variable.Name)
            .Concat(promise.Inputs.OfType<ShapeInput>().SelectMany(input => input.Shape.Items).Select(item => item.Pack?.Product.Name).OfType<string>()));
        return new(Written(conditions.Where(condition => !Says(condition, []) && Says(condition, names)).Select(Text)));
    }

    /// <summary>Those that the notation of contracts can say.</summary>
    private static IEnumerable<string> Written(IEnumerable<string> conditions) => conditions.Where(condition => Expression.Find(condition) is not null);

    /// <summary>A choice between conditions in parentheses, for others may follow.</summary>
    private static string Text(Condition condition) => condition is Or ? $"({condition})" : condition.ToString();

    private bool Says(Condition condition, HashSet<string> names) => condition switch
    {
        Comparison comparison => comparison.Left.Symbols.Concat(comparison.Right.Symbols)
            .All(symbol => symbol.Kind == ShapeGen.Shapes.SymbolKind.Promised && (arguments.Contains(symbol.Name) || names.Contains(symbol.Name))),
        UnknownCondition unknown => arguments.Contains(unknown.Name),
        Not not => Says(not.Operand, names),
        And and => Says(and.Left, names) && Says(and.Right, names),
        Or or => Says(or.Left, names) && Says(or.Right, names),
        _ => true,
    };
}
