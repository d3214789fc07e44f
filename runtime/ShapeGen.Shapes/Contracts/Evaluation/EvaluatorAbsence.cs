namespace ShapeGen.Shapes;

/// <content>What inputs that are left out leave without a value.</content>
internal sealed partial class Evaluator<T, TArithmetic>
{
    /// <summary>A name that only inputs left out would have bound is null.</summary>
    private void ClearAbsentNames()
    {
        for (var index = 0; index < inputs.Length; index++)
        {
            if (inputs[index].Kind == OperandKind.Null)
                ClearNames(program.Inputs[index].Pattern);
        }
    }

    private void ClearNames(Node node)
    {
        var slot = node switch
        {
            NameNode name => name.Slot,
            SpliceNode splice => splice.Slot,
            _ => -1,
        };
        if (slot >= 0 && IsFree(slot) && !IsNamedByGiven(slot))
            slots[slot] = Operand<T>.OfKind(OperandKind.Null);
        foreach (var child in node.Children)
            ClearNames(child);
    }

    private bool IsNamedByGiven(int slot)
    {
        for (var index = 0; index < inputs.Length; index++)
        {
            if (inputs[index].Kind != OperandKind.Null && Names(program.Inputs[index].Pattern, slot))
                return true;
        }

        return false;
    }

    private static bool Names(Node node, int slot) => node switch
    {
        NameNode name => name.Slot == slot,
        SpliceNode splice => splice.Slot == slot,
        _ => Array.Exists(node.Children, child => Names(child, slot)),
    };
}
