namespace ShapeGen.Engine;

/// <summary>Several items of a list that each pass of a loop adds together, as it stands for the items of all passes.</summary>
internal sealed class GroupValue(IReadOnlyList<AbstractValue> items) : AbstractValue
{
    /// <summary>The largest number of items.</summary>
    public const int Largest = 16;

    public IReadOnlyList<AbstractValue> Items => items;

    /// <summary>The items as one value: the item itself where there is one.</summary>
    public static AbstractValue Of(IReadOnlyList<AbstractValue> items) => items.Count == 1 ? items[0] : new GroupValue(items);
}
