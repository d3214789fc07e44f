using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>What is given at one input place of a contract.</summary>
/// <param name="Value">The tensor, the list of tensors, null, or unknown.</param>
/// <param name="Syntax">The expression.</param>
/// <param name="IsReceiver">True where it stands in front of the dot.</param>
internal sealed record InputSlot(AbstractValue Value, SyntaxNode Syntax, bool IsReceiver)
{
    /// <summary>What messages call it.</summary>
    public string Text => CodeText.Of(Syntax);

    public TensorValue? Tensor => Value as TensorValue;

    public ContractInput Input => InputOf(Value);

    /// <summary>The list of tensors, or null where it is none whose items are known.</summary>
    public SequenceValue? List => Value is SequenceValue { IsKnown: true } list ? list : null;

    /// <summary>The list whose tensors stand one behind the other in a value of the graph, or null.</summary>
    public SequenceContent? Stack =>
        Value is SequenceValue { Content: { IsKnown: true, Stacked: not null, Tail.Count: 0, Repeated: TensorValue { Shape: not null } } content } && content.Items.Count == content.StackedItems ? content : null;

    /// <summary>The index of the graph's value, for a list that of one of its items; -1 for what is left out or not in the graph.</summary>
    public int Index(int item) => Stack is { } stack ? stack.Stacked!.Value : IndexOf(List is { } list ? list.Items[item] : Value);

    /// <summary>True where a node can take it.</summary>
    public bool IsInGraph => Value.IsNull == true
        || Stack is not null
        || (List is { } list ? list.Items.All(item => IndexOf(item) != TensorValue.NotInGraph) : IndexOf(Value) != TensorValue.NotInGraph);

    private static int IndexOf(AbstractValue value) => (value as TensorValue)?.Index ?? TensorValue.NotInGraph;

    private static ContractInput InputOf(AbstractValue value) => value switch
    {
        TensorValue tensor => tensor.ToInput(),
        SequenceValue list => list.Content.ToInput(InputOf),
        { IsNull: true } => ContractInput.Absent,
        _ => ContractInput.Unknown,
    };

    /// <summary>The input places of a call: its tensors in order, tuples flattened; the one whose method it is comes first.</summary>
    public static IReadOnlyList<InputSlot> Of(CallSite call)
    {
        var slots = new List<InputSlot>();
        if (call is { Method.IsStatic: false, Receiver: { } receiver } && TensorTypes.IsTensor(call.Method.ContainingType))
            slots.Add(new InputSlot(receiver, call.InstanceSyntax, IsReceiver: true));
        foreach (var argument in call.Arguments)
            Add(slots, argument.Parameter.Type, argument.Value, argument.Syntax, argument.IsReceiver);
        return slots;
    }

    private static void Add(List<InputSlot> slots, ITypeSymbol type, AbstractValue value, SyntaxNode syntax, bool isReceiver)
    {
        switch (TensorTypes.KindOf(type))
        {
            case TensorKind.Tuple:
                var elements = TensorTypes.Elements(type);
                for (var i = 0; i < elements.Count; i++)
                    Add(slots, elements[i].Type, Item(value, i, elements.Count), TupleSyntax.Item(syntax, i), isReceiver);
                break;
            case TensorKind.Tensor or TensorKind.List:
                slots.Add(new InputSlot(value, syntax, isReceiver));
                break;
        }
    }

    private static AbstractValue Item(AbstractValue value, int index, int count) => value switch
    {
        SequenceValue tuple when tuple.Items.Count == count => tuple.Items[index],
        { IsNull: true } => AbstractValue.Null,
        _ => value.IsExplained ? AbstractValue.Explained : AbstractValue.Unknown,
    };
}

/// <summary>Finds the expression of a tuple's item where the tuple is written out.</summary>
internal static class TupleSyntax
{
    public static SyntaxNode Item(SyntaxNode syntax, int index) =>
        Strip(syntax) is Microsoft.CodeAnalysis.CSharp.Syntax.TupleExpressionSyntax tuple && index < tuple.Arguments.Count
            ? tuple.Arguments[index].Expression
            : syntax;

    private static SyntaxNode Strip(SyntaxNode syntax) =>
        syntax is Microsoft.CodeAnalysis.CSharp.Syntax.ParenthesizedExpressionSyntax inner ? Strip(inner.Expression) : syntax;
}
