using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>How a forward pass is carried out: what runs, in which order, and where each float is.</summary>
/// <param name="Steps">What runs, in order.</param>
/// <param name="Buffers">The pieces of memory that the steps read and write.</param>
/// <param name="ValueBuffers">For each value of the graph the index of the buffer that holds it; -1 for one within a chain.</param>
/// <param name="Slots">The parts of the workspace, each shared by buffers that are never in use at the same time.</param>
/// <param name="WorkspaceLength">The number of floats in all slots.</param>
/// <param name="Requirements">What must hold of the sizes; checked at the door.</param>
public sealed record Plan(
    EquatableArray<PlanStep> Steps,
    EquatableArray<PlanBuffer> Buffers,
    EquatableArray<int> ValueBuffers,
    EquatableArray<PlanSlot> Slots,
    Dim WorkspaceLength,
    EquatableArray<Condition> Requirements)
{
    /// <summary>The requirements as facts, which hold behind the door.</summary>
    public Facts Facts { get; } = FactsOf(Requirements);

    internal static Facts FactsOf(EquatableArray<Condition> requirements) =>
        requirements.Aggregate(Facts.None, (known, requirement) => known.Assume(requirement));
}

/// <summary>A piece of memory.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="ElementType"><c>float</c>, <c>long</c>, <c>int</c> or <c>bool</c>.</param>
/// <param name="Length">How many elements it has.</param>
public sealed record PlanBuffer(Place Place, string ElementType, Dim Length);

/// <summary>Where a buffer is.</summary>
public abstract record Place;

/// <summary>The caller's memory for an input.</summary>
public sealed record InputPlace(int Index) : Place;

/// <summary>The caller's memory for a result.</summary>
public sealed record ResultPlace(int Index) : Place;

/// <summary>A weight of the model, by its state name and what stands for each <c>*</c> in it.</summary>
public sealed record WeightPlace(string Path, EquatableArray<Dim> Places = default) : Place;

/// <summary>The begin of a slot of the workspace.</summary>
public sealed record SlotPlace(int Slot) : Place;

/// <summary>A part of the workspace, in floats.</summary>
public sealed record PlanSlot(Dim Offset, Dim Length);

/// <summary>Something that is done.</summary>
public abstract record PlanStep;

/// <summary>A kernel is called.</summary>
/// <param name="Operations">What it computes, for comments: the node's operation, then that of the function which it applies in its stead.</param>
/// <param name="Kernel">The call.</param>
/// <param name="Inputs">Indices of values; -1 for an optional input left out.</param>
/// <param name="Outputs">Indices of values.</param>
/// <param name="Function">What is applied to the result, or null.</param>
/// <param name="Scratch">Indices of buffers, one for each scratch argument in order.</param>
/// <param name="Normalisation">The layer by whose statistics the result is normalised, or null.</param>
/// <param name="Addend">The index in <paramref name="Inputs"/> of the value that is added to the result; -1 for none.</param>
public sealed record KernelStep(
    EquatableArray<string> Operations,
    KernelCall Kernel,
    EquatableArray<int> Inputs,
    EquatableArray<int> Outputs,
    PointwiseFunction? Function,
    EquatableArray<int> Scratch,
    LayerArgument? Normalisation = null,
    int Addend = -1) : PlanStep;

/// <summary>A step that is computed as a stage of a chain.</summary>
/// <param name="Type">The type of the stage with <c>global::</c>.</param>
/// <param name="Step">The step.</param>
public sealed record StageArgument(string Type, KernelStep Step) : KernelArgument;

/// <summary>A value takes another shape; nothing is computed.</summary>
public sealed record ViewStep(string Operation, int Input, int Output) : PlanStep;

/// <summary>A value that lives elsewhere is copied into the caller's memory for a result.</summary>
public sealed record CopyStep(int Value, int Result) : PlanStep;

/// <summary>A loop, a choice, or a copy between buffers.</summary>
/// <param name="Flow">What it is.</param>
/// <param name="Input">The value that is copied, or -1.</param>
/// <param name="Output">The value that it is copied to, or -1.</param>
public sealed record FlowStep(Flow Flow, int Input, int Output) : PlanStep;
