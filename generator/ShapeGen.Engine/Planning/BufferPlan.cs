using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Gives each group of aliases a place: the caller's memory, a weight, or a slot of the workspace.</summary>
internal sealed class BufferPlan(ForwardGraph graph, List<PlanStep> steps, Aliases aliases)
{
    private readonly Dictionary<int, int> bufferOfRoot = [];
    private readonly List<PlanBuffer?> buffers = [];
    private readonly List<Lifetime> lifetimes = [];

    public Plan Build()
    {
        PlaceInputsAndWeights();
        PlaceResults();
        FindLifetimes();
        var slots = PlaceInSlots();
        return new Plan(
            new(steps),
            new(buffers.Select(buffer => buffer!)),
            new(Enumerable.Range(0, graph.Values.Count).Select(value => bufferOfRoot.TryGetValue(aliases.RootOf(value), out var buffer) ? buffer : -1)),
            slots.Slots,
            slots.Length,
            graph.Requirements);
    }

    private void PlaceInputsAndWeights()
    {
        for (var value = 0; value < graph.Values.Count; value++)
        {
            if (aliases.Given.Contains(value))
                Add(value, graph.Values[value].Parameter is { } path ? new WeightPlace(path, graph.Values[value].Places) : new InputPlace(value));
        }
    }

    private void PlaceResults()
    {
        for (var result = 0; result < graph.Results.Count; result++)
        {
            var value = graph.Results[result];
            if (bufferOfRoot.ContainsKey(aliases.RootOf(value)))
                steps.Add(new CopyStep(value, result));
            else
                Add(value, new ResultPlace(result));
        }
    }

    private void Add(int value, Place place)
    {
        bufferOfRoot.Add(aliases.RootOf(value), buffers.Count);
        buffers.Add(new PlanBuffer(place, graph.Values[value].ElementType, ElementCount.Of(graph.Values[value].Shape)));
    }

    /// <summary>What is left lives in the workspace, from the step that computes it to the last one that reads it.</summary>
    private void FindLifetimes()
    {
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i] is KernelStep step)
            {
                foreach (var value in step.Inputs.Concat(step.Outputs).Where(value => value >= 0))
                    Use(value, i);
                steps[i] = step with { Scratch = new(AddScratch(step.Kernel, i)) };
            }
            else if (steps[i] is CopyStep copy)
            {
                Use(copy.Value, i);
            }
            else if (steps[i] is FlowStep flow)
            {
                foreach (var value in new[] { flow.Input, flow.Output }.Where(value => value >= 0))
                    Use(value, i);
            }
        }

        LoopLifetimes.Extend(lifetimes, steps);
    }

    private void Use(int value, int step)
    {
        var root = aliases.RootOf(value);
        if (!bufferOfRoot.TryGetValue(root, out var buffer))
        {
            buffer = buffers.Count;
            bufferOfRoot.Add(root, buffer);
            buffers.Add(null);
            lifetimes.Add(new Lifetime(buffer, graph.Values[value].ElementType, ElementCount.Of(graph.Values[value].Shape), step));
        }

        if (lifetimes.Find(lifetime => lifetime.Buffer == buffer) is { } found)
            found.Last = step;
    }

    private List<int> AddScratch(KernelCall kernel, int step)
    {
        var added = new List<int>();
        foreach (var scratch in kernel.Arguments.OfType<ScratchArgument>())
        {
            added.Add(buffers.Count);
            lifetimes.Add(new Lifetime(buffers.Count, "float", scratch.Length, step));
            buffers.Add(null);
        }

        return added;
    }

    private SlotPlan PlaceInSlots()
    {
        var slots = SlotPlan.Make(lifetimes, Plan.FactsOf(graph.Requirements));
        foreach (var lifetime in lifetimes)
            buffers[lifetime.Buffer] = new PlanBuffer(new SlotPlace(slots.SlotOf(lifetime)), lifetime.ElementType, lifetime.Count);

        return slots;
    }
}

/// <summary>A buffer of the workspace and the steps during which it is in use, both ends included.</summary>
internal sealed class Lifetime(int buffer, string elementType, Dim count, int first)
{
    public int Buffer { get; } = buffer;

    public string ElementType { get; } = elementType;

    public Dim Count { get; } = count;

    public Dim Floats { get; set; } = ElementCount.InFloats(count, elementType);

    public int First { get; set; } = first;

    public int Last { get; set; } = first;
}
