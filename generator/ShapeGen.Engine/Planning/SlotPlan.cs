using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>
/// Shares the workspace: a buffer takes a slot whose last user is done, one of its own size if there is, else one that is
/// provably larger, else one that is provably smaller and grows, else any.
/// </summary>
internal sealed class SlotPlan
{
    private readonly Dictionary<int, int> slotOfBuffer = [];
    private readonly List<OpenSlot> open = [];
    private readonly Facts facts;

    private SlotPlan(Facts facts) => this.facts = facts;

    public EquatableArray<PlanSlot> Slots { get; private set; }

    public Dim Length { get; private set; } = 0;

    public static SlotPlan Make(IReadOnlyList<Lifetime> lifetimes, Facts facts)
    {
        var plan = new SlotPlan(facts);
        foreach (var lifetime in lifetimes.OrderBy(lifetime => lifetime.First))
            plan.Place(lifetime);
        plan.LayOut();
        return plan;
    }

    public int SlotOf(Lifetime lifetime) => slotOfBuffer[lifetime.Buffer];

    private void Place(Lifetime lifetime)
    {
        var slot = ChooseFree(lifetime);
        if (slot is null)
        {
            slot = new OpenSlot(open.Count, lifetime.Floats);
            open.Add(slot);
        }

        slot.Length = Larger(slot.Length, lifetime.Floats);
        slot.BusyUntil = lifetime.Last;
        slotOfBuffer.Add(lifetime.Buffer, slot.Index);
    }

    private OpenSlot? ChooseFree(Lifetime lifetime)
    {
        var free = open.Where(slot => slot.BusyUntil < lifetime.First).ToList();
        return free.Find(slot => slot.Length.Equals(lifetime.Floats))
            ?? Extreme(free.Where(slot => IsAtMost(lifetime.Floats, slot.Length)), smallest: true)
            ?? Extreme(free.Where(slot => IsAtMost(slot.Length, lifetime.Floats)), smallest: false)
            ?? free.FirstOrDefault();
    }

    private OpenSlot? Extreme(IEnumerable<OpenSlot> slots, bool smallest)
    {
        OpenSlot? best = null;
        foreach (var slot in slots)
        {
            if (best is null || (smallest ? IsAtMost(slot.Length, best.Length) : IsAtMost(best.Length, slot.Length)))
                best = slot;
        }

        return best;
    }

    private Dim Larger(Dim left, Dim right) =>
        IsAtMost(right, left) ? left : IsAtMost(left, right) ? right : Dim.Max(left, right);

    private bool IsAtMost(Dim small, Dim large) =>
        small.Equals(large) || facts.Decide(new Comparison(small, Relation.LessOrEqual, large)).Kind == VerdictKind.Proven;

    private void LayOut()
    {
        var slots = new List<PlanSlot>();
        foreach (var slot in open)
        {
            slots.Add(new PlanSlot(Length, slot.Length));
            Length += ElementCount.Aligned(slot.Length);
        }

        Slots = new(slots);
    }

    private sealed class OpenSlot(int index, Dim length)
    {
        public int Index { get; } = index;

        public Dim Length { get; set; } = length;

        public int BusyUntil { get; set; }
    }
}
