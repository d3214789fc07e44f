using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Puts a size in the place of a symbol. Instances that depend on it, with all that they own, become others.</summary>
internal sealed class Substitution
{
    private readonly Symbol symbol;
    private readonly Dim size;
    private readonly Dictionary<ObjectValue, ObjectValue> copies = [];

    private Substitution(Symbol symbol, Dim size) => (this.symbol, this.size) = (symbol, size);

    public static Substitution Of(Symbol symbol, Dim size) => new(symbol, size);

    /// <summary>The same, but a module that nobody owns becomes another one alike: it stands at another place.</summary>
    public static AbstractValue Copy(AbstractValue value) =>
        value is ObjectValue { Owner: null } ? Of(Nothing, 0).In(value) : value;

    private static readonly Symbol Nothing = new("", ShapeGen.Shapes.SymbolKind.Unknown);

    public Dim In(Dim dim) => dim.Substitute(other => other == symbol ? size : null);

    public Shape In(Shape shape) => new(shape.Items.Select(item => item.Dim is { } dim ? In(dim) : item));

    public Condition In(Condition condition) => condition switch
    {
        Comparison comparison => new Comparison(In(comparison.Left), comparison.Relation, In(comparison.Right)),
        Not not => new Not(In(not.Operand)),
        And and => new And(In(and.Left), In(and.Right)),
        Or or => new Or(In(or.Left), In(or.Right)),
        _ => condition,
    };

    public Value In(Value value) => value switch
    {
        IntegerValue integer => In(integer.Dim),
        BooleanValue truth => new BooleanValue(In(truth.Condition)),
        ListValue list => new ListValue([.. list.Items.Select(In)]),
        ShapeValue shape => new ShapeValue(In(shape.Shape)),
        TensorsValue { Tensors: UniformListInput list } => new TensorsValue(new UniformListInput(list.Item, In(list.Count))),
        _ => value,
    };

    public AbstractValue In(AbstractValue value) => value switch
    {
        PlainValue plain => new PlainValue(In(plain.Value)),
        TensorValue { Shape: { } shape } tensor => tensor.WithShape(In(shape)),
        ChoiceValue choice => new ChoiceValue(In(choice.Condition), In(choice.WhenTrue), In(choice.WhenFalse)),
        SequenceValue list => new SequenceValue([]) { IsTuple = list.IsTuple, Content = In(list.Content) },
        ObjectValue { IsRoot: false } instance => In(instance),
        GroupValue group => new GroupValue([.. group.Items.Select(In)]),
        _ => value,
    };

    private SequenceContent In(SequenceContent content) => In(content, In);

    private SequenceContent In(SequenceContent content, Func<AbstractValue, AbstractValue> itemIn) => content with
    {
        Items = [.. content.Items.Select(itemIn)],
        Repeated = content.Repeated is null ? null : itemIn(content.Repeated),
        Times = In(content.Times),
        Length = content.Length is null ? null : In(content.Length),
        Tail = [.. content.Tail.Select(itemIn)],
    };

    private ObjectValue In(ObjectValue instance)
    {
        if (copies.TryGetValue(instance, out var known))
            return known;

        var copy = copies[instance] = new ObjectValue(instance.Type)
        {
            Declaration = instance.Declaration,
            Place = instance.Place is null ? null : In(instance.Place),
        };
        copy.AdoptLike(instance, instance.Owner is { } owner && copies.TryGetValue(owner, out var newOwner) ? newOwner : instance.Owner);
        copy.Children = instance.Children is { } children ? new SequenceValue([]) { Content = In(children.Content, child => InOwned(child, instance)) } : null;
        foreach (var argument in instance.Arguments)
            copy.Arguments[argument.Key] = In(argument.Value);
        foreach (var place in instance.ArgumentPlaces)
            copy.ArgumentPlaces[place.Key] = place.Value;
        foreach (var parameter in instance.Parameters)
            copy.Parameters[parameter.Key] = InOwned(parameter.Value, instance);
        foreach (var member in instance.Members)
            copy.Members[member.Key] = InOwned(member.Value, instance);
        return copy;
    }

    /// <summary>A module that lives elsewhere stays the one that it is.</summary>
    private AbstractValue InOwned(AbstractValue value, ObjectValue holder) =>
        value is ObjectValue { Owner: { } owner } && !ReferenceEquals(owner, holder) && !copies.ContainsKey(owner) ? value : In(value);
}
