using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>The names that attributes of a call's kernel may use, and the values of expressions over them.</summary>
internal sealed class CallNames
{
    /// <summary>The number of the tensor in a list that a kernel's call is for, from 0.</summary>
    private const string Item = "item";

    /// <summary>The shapes of the list's tensors before it.</summary>
    private const string Previous = "previous";

    /// <summary>The number of tensors of a list, and the sizes of each.</summary>
    private const string Stacked = "stacked";

    private readonly IReadOnlyDictionary<string, Value> values;
    private readonly Facts facts;

    private CallNames(IReadOnlyDictionary<string, Value> values, Facts facts) => (this.values, this.facts) = (values, facts);

    /// <summary>The variables and arguments of a call.</summary>
    public static CallNames Of(ContractCall call, Facts facts) => new(call.Outcome.Bindings, facts);

    /// <summary>The same for one tensor of a list.</summary>
    public CallNames ForItem(int item, IEnumerable<Shape> previous) =>
        With(Item, Dim.Constant(item)).With(Previous, new ListValue([.. previous.Select(shape => new ShapeValue(shape))]));

    /// <summary>The same for a list of tensors of one shape that stand one behind the other.</summary>
    public CallNames ForStack(Shape item, Dim count) => With(Stacked, new ShapeValue(new Shape(item.Items.Prepend(count))));

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

    private CallNames With(string name, Value value)
    {
        var further = values.ToDictionary(entry => entry.Key, entry => entry.Value);
        further[name] = value;
        return new(further, facts);
    }
}
