namespace ShapeGen.Shapes;

/// <summary>The names of a contract, each with the number of its slot.</summary>
internal sealed class NameTable
{
    /// <summary>What <c>*</c> without a name goes by.</summary>
    public const string Anonymous = "*";

    private readonly Dictionary<string, int> slots = [];
    private readonly List<KeyValuePair<string, int>> firstUses = [];

    public int Count => firstUses.Count;

    /// <summary>Each name with the column of its first use, by slot.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> FirstUses => firstUses;

    public string this[int slot] => firstUses[slot].Key;

    public int SlotOf(string name, int column)
    {
        if (!slots.TryGetValue(name, out var slot))
        {
            slot = slots[name] = firstUses.Count;
            firstUses.Add(new(name, column));
        }

        return slot;
    }

    public bool TryGetSlot(string name, out int slot) => slots.TryGetValue(name, out slot);
}
