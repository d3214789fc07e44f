using System.Globalization;

namespace ShapeGen.Shapes;

/// <summary>A weight as a layer's class declares it, in the notation of contracts over the constructor's parameters.</summary>
/// <param name="Name">The name in the state dictionary; <c>{k}</c> in it is the number of the weight where there are several.</param>
/// <param name="Shape">The shape: <c>(outFeatures, inFeatures)</c>. It may use <c>k</c>.</param>
/// <param name="When">The condition under which the layer has it, or null for always.</param>
/// <param name="Count">How many there are, with <c>k</c> from 0 on, or null for one.</param>
public sealed record DeclaredWeight(string Name, string Shape, string? When, string? Count)
{
    private const string Number = "k";
    private const int MaxCount = 10_000;

    /// <summary>The weights of a layer with those arguments, with their shapes; null where that depends on what is not known.</summary>
    public IReadOnlyList<KeyValuePair<string, Shape>>? Of(IReadOnlyDictionary<string, Value> scope, Facts facts)
    {
        if (Decide(scope, facts) is not { } isThere || Repetitions(scope, facts) is not { } count)
            return null;

        var weights = new List<KeyValuePair<string, Shape>>();
        for (var k = 0; isThere && k < count; k++)
        {
            if (ShapeOf(scope, facts, k) is not { } shape)
                return null;
            weights.Add(new(Name.Replace("{" + Number + "}", k.ToString(CultureInfo.InvariantCulture)), shape));
        }

        return weights;
    }

    private bool? Decide(IReadOnlyDictionary<string, Value> scope, Facts facts)
    {
        if (When is null)
            return true;
        if (Evaluate(When, scope, facts) is not BooleanValue value)
            return null;

        return facts.Decide(value.Condition).Kind switch
        {
            VerdictKind.Proven => true,
            VerdictKind.Refuted => false,
            _ => null,
        };
    }

    private long? Repetitions(IReadOnlyDictionary<string, Value> scope, Facts facts)
    {
        if (Count is null)
            return 1;

        return Evaluate(Count, scope, facts) is IntegerValue value && value.Dim.TryGetConstant(out var count) && count <= MaxCount ? count : null;
    }

    private Shape? ShapeOf(IReadOnlyDictionary<string, Value> scope, Facts facts, int k)
    {
        return Evaluate(Shape, Count is null ? scope : Numbered(scope, k), facts) switch
        {
            ShapeValue value => value.Shape,
            ListValue list when list.Items.All(item => item is IntegerValue) => Shapes.Shape.Of(list.Items.Cast<IntegerValue>().Select(item => item.Dim)),
            _ => null,
        };
    }

    private static Dictionary<string, Value> Numbered(IReadOnlyDictionary<string, Value> scope, int k)
    {
        var numbered = scope.ToDictionary(pair => pair.Key, pair => pair.Value);
        numbered[Number] = (Dim)k;
        return numbered;
    }

    private static Value Evaluate(string text, IReadOnlyDictionary<string, Value> scope, Facts facts) =>
        Expression.Find(text)?.Evaluate(scope, facts) ?? Value.Unknown;
}
