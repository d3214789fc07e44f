using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Which loops and choices a node stands in, while nodes are gone through in order.</summary>
internal sealed class FlowPlace
{
    private readonly List<LoopStart> loops = [];
    private readonly Stack<ChoiceStart> choices = [];
    private readonly HashSet<int> jumps = [];

    /// <summary>What is said of a node beside its name: <c>× depth</c>, <c>if depth &gt; 3</c>.</summary>
    public IEnumerable<string> Notes => loops.Select(loop => $"× {loop.Count}").Concat(choices.Reverse().Select(choice => $"if {choice.When}"));

    /// <summary>Goes past a node.</summary>
    public void Enter(Flow? flow)
    {
        switch (flow)
        {
            case LoopStart loop:
                loops.Add(loop);
                break;
            case LoopEnd:
                loops.RemoveAt(loops.Count - 1);
                break;
            case ChoiceStart choice:
                choices.Push(choice);
                break;
            case ChoiceElse:
                var other = choices.Pop();
                choices.Push(other with { When = !other.When });
                break;
            case ChoiceEnd:
                choices.Pop();
                break;
            case Jump jump:
                jumps.Add(jump.Id);
                break;
            case Target target:
                jumps.Remove(target.Id);
                break;
        }
    }

    /// <summary>What costs that much in one pass costs in all; null where that hangs on a choice or on the number of the pass.</summary>
    public Dim? Times(Dim once)
    {
        var all = loops.Aggregate(once, (cost, loop) => cost * loop.Count);
        var isKnown = all.Equals((Dim)0) || (choices.Count == 0 && jumps.Count == 0 && !loops.Any(loop => all.Symbols.Contains(loop.Index)));
        return isKnown ? all : null;
    }
}
