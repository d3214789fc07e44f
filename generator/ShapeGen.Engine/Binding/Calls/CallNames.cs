using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>The names that attributes of a call's kernel may use, and the values of expressions over them.</summary>
internal sealed class CallNames
{
    /// <summary>The number of the tensor in a list that a kernel's call is for, from 0.</summary>
    private const string Item = "item";

    /// <summary>The shapes of the list's tensors before it.</summary>
    private const string Previous = "previous";

    private readonly IReadOnlyDictionary<string, Value> values;
    private readonly Facts facts;

    private CallNames(IReadOnlyDictionary<string, Value> values, Facts facts) => (this.values, this.facts) = (values, facts);

    /// <summary>The variables and arguments of a call.</summary>
    public static CallNames Of(ContractCall call, Facts facts) => new(call.Outcome.Bindings, facts);

    /// <summary>The same for one tensor of a list.</summary>
    public CallNames ForItem(int item, IEnumerable<Shape> previous)
    {
        var further = values.ToDictionary(entry => entry.Key, entry => entry.Value);
        further[Item] = Dim.Constant(item);
        further[Previous] = new ListValue([.. previous.Select(shape => new ShapeValue(shape))]);
        return new(further, facts);
    }

    /// <summary>The value of a name or an expression; unknown where it has none.</summary>
    public Value Evaluate(string text) =>
        values.TryGetValue(text, out var named) ? named
        : Expression.Find(text)?.Evaluate(values, facts) ?? Value.Unknown;

    /// <summary>The value of an expression that is a number whatever the sizes are, or null.</summary>
    public double? NumberOf(string text) => Evaluate(text) switch
    {
        NumberValue number => number.Number,
        IntegerValue size when size.Dim.TryGetConstant(out var integer) => integer,
        _ => null,
    };

    /// <summary>True or false where that is certain for all sizes, null otherwise.</summary>
    public bool? Decide(Condition condition) =>
        facts.Decide(condition).Kind == VerdictKind.Proven ? true
        : facts.Decide(!condition).Kind == VerdictKind.Proven ? false
        : null;
}
