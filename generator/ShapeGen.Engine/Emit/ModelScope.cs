using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>How a model's <c>Run</c> works.</summary>
internal enum RunMode
{
    /// <summary>There is no forward method that could be run, or the class has a <c>Run</c> of its own.</summary>
    None,

    /// <summary>The forward pass is compiled.</summary>
    Compiled,

    /// <summary>The forward method is called as written.</summary>
    Forwarded,

    /// <summary>The model has a shape error, which is thrown.</summary>
    Broken,
}

/// <summary>A model with all that its parts of generated code share.</summary>
internal sealed class ModelScope
{
    public ModelScope(ModelGraph model)
    {
        Model = model;
        Name = Identifiers.Escape(model.Type.Name.TrimStart('@'));
        if (model.Signature is not { } signature || HasMember("Run"))
            return;

        Face = RunFace.Of(signature);
        DoorCheck = Face.IsPlain ? DoorCheck.Of(Face) : null;
        Mode = model.Error is not null ? RunMode.Broken : RunMode.Forwarded;
        if (Mode == RunMode.Forwarded && model.Forward is { } graph && WhyNotCompiled(graph, Face, DoorCheck) is null)
        {
            Mode = RunMode.Compiled;
            Plan = Planner.Plan(graph);
            Layers = new LayerHolder(Plan);
        }
    }

    public ModelGraph Model { get; }

    /// <summary>The class's name.</summary>
    public string Name { get; }

    public RunMode Mode { get; } = RunMode.None;

    /// <summary>Whether there is a <c>Run</c> that computes.</summary>
    public bool ComputesCalls => Mode is RunMode.Compiled or RunMode.Forwarded;

    /// <summary>The signatures' names; null for <see cref="RunMode.None"/>.</summary>
    public RunFace? Face { get; }

    /// <summary>How the tensor form checks its inputs, or null where their shapes cannot be checked.</summary>
    public DoorCheck? DoorCheck { get; }

    /// <summary>The plan; only for <see cref="RunMode.Compiled"/>.</summary>
    public Plan? Plan { get; }

    /// <summary>The layers and weights of the plan; only for <see cref="RunMode.Compiled"/>.</summary>
    public LayerHolder? Layers { get; }

    /// <summary>What messages call the generated method.</summary>
    public string Operation => Model.Type.Name + ".Run";

    /// <summary>Why what needs a compiled forward pass is not to be had.</summary>
    /// <param name="done">What is not done with the model: <c>exported</c>.</param>
    public string NotCompiled(string done) =>
        $"{Model.Type.Name} cannot be {done}: {(Mode == RunMode.None ? "it has no forward method that is compiled" : "its forward method is not compiled as a whole, for which the build gives the reason (SG2001)")}.";

    /// <summary>True where the class itself has a member of that name, which is then not generated.</summary>
    public bool HasMember(string name) => Model.Type.Members.Contains(name);

    /// <summary>The statement with which members of a broken model end, or null.</summary>
    public string? Throw => Model.Error is { } error ? $"throw new {RuntimeNames.ShapeException}({Identifiers.Literal(error)});" : null;

    /// <summary>Why <c>Run</c> cannot be compiled though the whole of the forward pass was followed; null where it can.</summary>
    public static string? WhyNotCompiled(ForwardSignature signature, ForwardGraph graph)
    {
        var face = RunFace.Of(signature);
        return WhyNotCompiled(graph, face, face.IsPlain ? DoorCheck.Of(face) : null);
    }

    private static string? WhyNotCompiled(ForwardGraph graph, RunFace face, DoorCheck? check) =>
        face.ResultType is null ? "its result is of a type that generated code does not make"
        : check is null ? "its inputs do not give all of its sizes"
        : !CanCompile(graph, face) ? "it needs a size that is not known where it begins"
        : null;

    private static bool CanCompile(ForwardGraph graph, RunFace face)
    {
        var loops = new HashSet<Symbol>(graph.Nodes.Select(node => node.Flow).OfType<LoopStart>().Select(loop => loop.Index));
        bool Knows(Symbol symbol) => loops.Contains(symbol) || face.Knows(symbol);
        bool KnowsSize(Dim size) => size.Symbols.All(Knows);
        bool KnowsShape(Shape shape) => shape.Items.All(item => item.Dim is { } size ? KnowsSize(size) : Knows(item.Pack!.Product));
        bool KnowsCondition(Condition condition) => ConditionPrinter.Symbols(condition, face.IsFlag)?.All(Knows) == true;

        var used = new HashSet<int>(graph.Nodes.SelectMany(node => node.Inputs.Concat(node.Outputs)).Concat(graph.Results).Where(value => value >= 0));
        return used.Select(value => graph.Values[value]).All(value => KnowsShape(value.Shape) && value.Places.All(KnowsSize))
            && graph.Requirements.All(requirement => ConditionPrinter.Symbols(requirement, face.IsFlag)?.All(face.Knows) == true)
            && graph.LazySizes.All(lazy => face.Knows(lazy.Size))
            && graph.Nodes.Select(node => node.Flow).OfType<Flow>().All(flow => flow.Sizes.All(KnowsSize) && (flow.Condition is not { } condition || KnowsCondition(condition)))
            && graph.Nodes.SelectMany(node => node.Kernel?.Arguments ?? default).All(argument => argument switch
            {
                SizeArgument size => KnowsSize(size.Size),
                SizesArgument sizes => KnowsShape(sizes.Sizes),
                ScratchArgument scratch => KnowsSize(scratch.Length),
                ConditionArgument truth => KnowsCondition(truth.Condition),
                FormulaArgument number => number.Formula.Sizes.All(KnowsSize),
                LayerArgument layer => layer.Places.All(KnowsSize),
                _ => true,
            });
    }
}
