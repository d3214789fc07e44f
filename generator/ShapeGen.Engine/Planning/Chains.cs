namespace ShapeGen.Engine;

/// <summary>Makes one step of those one behind the other that a kernel's chain computes together, where nothing else needs what is between them.</summary>
internal sealed class Chains
{
    private readonly ForwardGraph graph;
    private readonly List<PlanStep> steps;
    private readonly Aliases aliases;

    private Chains(ForwardGraph graph, List<PlanStep> steps, Aliases aliases) => (this.graph, this.steps, this.aliases) = (graph, steps, aliases);

    public static void Apply(ForwardGraph graph, List<PlanStep> steps, Aliases aliases)
    {
        var chains = new Chains(graph, steps, aliases);
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i] is KernelStep { Kernel.Chain: { } chain } && chains.StagesUpTo(i, chain) is { } stages)
                i = chains.Replace(stages, chain);
        }
    }

    /// <summary>The indices of the stages of which that step is the last, or null where they are not all there.</summary>
    private List<int>? StagesUpTo(int last, KernelChain chain)
    {
        var stages = new List<int> { last };
        while (Fits(stages[0], chain, chain.Fits.Count - stages.Count, isLast: stages.Count == 1))
        {
            if (stages.Count == chain.Fits.Count)
                return KeepsItsInput(stages[0], last) ? stages : null;
            var before = ProducerOf(stages[0]);
            if (before < 0)
                return null;
            stages.Insert(0, before);
        }

        return null;
    }

    /// <summary>True where the first stage's input is still there when the last stage is computed.</summary>
    private bool KeepsItsInput(int first, int last)
    {
        var root = aliases.RootOf(((KernelStep)steps[first]).Inputs[0]);
        return !steps.Skip(first).Take(last - first).SelectMany(step => step.Written()).Any(value => value >= 0 && aliases.RootOf(value) == root);
    }

    /// <summary>True where a step can be that stage; only the last one may add a tensor.</summary>
    private bool Fits(int step, KernelChain chain, int stage, bool isLast) =>
        steps[step] is KernelStep { Outputs.Count: 1, Kernel.Chain: { } own } kernel
            && own.Method == chain.Method && own.Fits[stage] && (isLast || kernel.Addend < 0);

    /// <summary>The step whose result is the first input of that one and of nothing else; -1 where there is none in the same body.</summary>
    private int ProducerOf(int step)
    {
        var root = aliases.RootOf(((KernelStep)steps[step]).Inputs[0]);
        bool IsValue(int value) => value >= 0 && aliases.RootOf(value) == root;
        if (graph.Results.Any(IsValue) || aliases.Given.Any(IsValue) || steps.Sum(other => ReadBy(other).Count(IsValue)) != 1)
            return -1;
        for (var i = step - 1; i >= 0 && steps[i] is not FlowStep { Flow.IsBorder: true }; i--)
        {
            if (steps[i] is KernelStep kernel && kernel.Outputs.Any(IsValue))
                return i;
        }

        return -1;
    }

    private static IEnumerable<int> ReadBy(PlanStep step) => step switch
    {
        KernelStep kernel => kernel.Inputs,
        ViewStep view => [view.Input],
        FlowStep flow => [flow.Input],
        CopyStep copy => [copy.Value],
        _ => [],
    };

    /// <summary>Puts one step in the place of the last stage; its index.</summary>
    private int Replace(List<int> stages, KernelChain chain)
    {
        var parts = stages.Select(index => (KernelStep)steps[index]).ToList();
        var (first, last) = (parts[0], parts[parts.Count - 1]);
        var arguments = new KernelArgument[] { new InputArgument(0), new OutputArgument(0) }.Concat(parts.Select(part => new StageArgument(chain.Stage, part)));
        steps[stages[stages.Count - 1]] = new KernelStep(
            new(parts.SelectMany(part => part.Operations)),
            new KernelCall(chain.Method, InPlace: false, new(arguments)),
            new(last.Inputs.Skip(1).Prepend(first.Inputs[0])),
            last.Outputs,
            Function: null,
            Scratch: default);
        for (var i = stages.Count - 2; i >= 0; i--)
            steps.RemoveAt(stages[i]);
        return stages[stages.Count - 1] - (stages.Count - 1);
    }
}
