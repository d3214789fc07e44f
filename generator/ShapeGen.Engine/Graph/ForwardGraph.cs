using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>The forward pass: values and the nodes that compute them, in order of execution.</summary>
/// <param name="Values">Every value; nodes refer to them by index. The signature's inputs come first.</param>
/// <param name="Nodes">What is computed.</param>
/// <param name="Results">The indices of the results.</param>
/// <param name="Requirements">What must hold of the symbols for the graph to be right; checked at the door.</param>
/// <param name="LazySizes">The sizes that lazy layers take from their first call, in order of the calls.</param>
public sealed record ForwardGraph(
    EquatableArray<GraphValue> Values,
    EquatableArray<GraphNode> Nodes,
    EquatableArray<int> Results,
    EquatableArray<Condition> Requirements,
    EquatableArray<LazySize> LazySizes = default);

/// <summary>The size of a lazy layer's input.</summary>
/// <param name="Path">The layer's state name.</param>
/// <param name="Size">The size.</param>
public sealed record LazySize(string Path, Dim Size);

/// <summary>A tensor of the graph.</summary>
/// <param name="Shape">Its shape.</param>
/// <param name="ElementType"><c>float</c>, <c>long</c>, <c>int</c> or <c>bool</c>.</param>
/// <param name="Parameter">The state name of the weight that it is (<c>block.initial</c>), or null for inputs and results of nodes.</param>
/// <param name="Places">For each <c>*</c> in the state name the number that stands in its place.</param>
public sealed record GraphValue(Shape Shape, string ElementType, string? Parameter, EquatableArray<Dim> Places = default);

/// <summary>A layer or an operation applied.</summary>
/// <param name="Operation">What is called, for comments: <c>conv1 Conv2d.Forward</c>.</param>
/// <param name="Inputs">Indices of values; -1 for an optional input left out.</param>
/// <param name="Outputs">Indices of values; several nodes that have the same one each fill a part of it.</param>
/// <param name="Kernel">What computes it, or null for a view and for a <see cref="Flow"/>.</param>
/// <param name="Pointwise">The function that it applies to each float, or null where it is another operation.</param>
/// <param name="Layer">The layer's state name, or null for an operation.</param>
/// <param name="MultiplyAdds">The number of products that it adds up, or null where it is not known.</param>
/// <param name="Onnx">The call that writes it as nodes of an ONNX graph, or null where there is none; a view needs none.</param>
public sealed record GraphNode(
    string Operation,
    EquatableArray<int> Inputs,
    EquatableArray<int> Outputs,
    KernelCall? Kernel,
    PointwiseFunction? Pointwise,
    string? Layer = null,
    Dim? MultiplyAdds = null,
    KernelCall? Onnx = null)
{
    /// <summary>Where it computes nothing: what it is instead.</summary>
    public Flow? Flow { get; init; }

    /// <summary>True where the output is the first input under another shape.</summary>
    public bool IsView => Kernel is null && Flow is null;

    /// <summary>A node that computes nothing.</summary>
    public static GraphNode Of(Flow flow, IEnumerable<int>? inputs = null, IEnumerable<int>? outputs = null) =>
        new(flow.GetType().Name, new(inputs ?? []), new(outputs ?? []), null, null) { Flow = flow };
}

/// <summary>A call of a kernel as the runtime declares it.</summary>
/// <param name="Method">The static method with <c>global::</c>.</param>
/// <param name="InPlace">True where the output may be the first input's memory.</param>
/// <param name="Arguments">The arguments in order.</param>
/// <param name="Parameters">The names of the parameters that they are for, so that generated code can be read.</param>
/// <param name="Part">The part of a kernel's epilogue that does the same, or null.</param>
/// <param name="Chain">The chain that it can be a stage of, or null.</param>
public sealed record KernelCall(
    string Method, bool InPlace, EquatableArray<KernelArgument> Arguments, EquatableArray<string> Parameters = default, EpiloguePart? Part = null,
    KernelChain? Chain = null);

/// <summary>A method that computes several calls of a kernel one behind the other.</summary>
/// <param name="Method">The static method with <c>global::</c>; it takes the first input, the last output, and the stages.</param>
/// <param name="Stage">The type of a stage with <c>global::</c>, which is made of what a call takes but for the tensors.</param>
/// <param name="Fits">For each stage whether the call can be it.</param>
public sealed record KernelChain(string Method, string Stage, EquatableArray<bool> Fits);

/// <summary>What a kernel can do with its result before it applies a function, by the runtime's names and in that order.</summary>
public enum EpiloguePart
{
    /// <summary>Normalises each channel by the statistics of a layer.</summary>
    Normalisation,

    /// <summary>Adds a tensor of the same shape.</summary>
    Addition,
}

/// <summary>A function of one float that a kernel can apply to its result.</summary>
/// <param name="Kind">The name of the <c>ActivationKind</c>.</param>
/// <param name="A">Its first parameter.</param>
/// <param name="B">Its second parameter.</param>
public sealed record PointwiseFunction(string Kind, double A, double B);

/// <summary>What a kernel's parameter is given.</summary>
public abstract record KernelArgument;

/// <summary>The floats of an input: the index in <see cref="GraphNode.Inputs"/>.</summary>
public sealed record InputArgument(int Index) : KernelArgument;

/// <summary>An input as a value of an ONNX graph: the index in <see cref="GraphNode.Inputs"/>, and whether it may be left out.</summary>
public sealed record OnnxInputArgument(int Index, bool IsOptional) : KernelArgument;

/// <summary>The one input of every node that fills a part of the same result, as a list.</summary>
public sealed record InputListArgument : KernelArgument;

/// <summary>The shape of an output: the index in <see cref="GraphNode.Outputs"/>.</summary>
public sealed record OutputShapeArgument(int Index) : KernelArgument;

/// <summary>The graph that nodes are written into.</summary>
public sealed record OnnxGraphArgument : KernelArgument;

/// <summary>A size that may be known only when the model runs.</summary>
public sealed record DimArgument(Dim Size) : KernelArgument;

/// <summary>The memory of an output: the index in <see cref="GraphNode.Outputs"/>.</summary>
public sealed record OutputArgument(int Index) : KernelArgument;

/// <summary>Scratch memory of that many floats.</summary>
public sealed record ScratchArgument(Dim Length) : KernelArgument;

/// <summary>The layer itself.</summary>
/// <param name="Path">Its state name: <c>block1.fc1</c>.</param>
/// <param name="Type">Its class with <c>global::</c>.</param>
/// <param name="Places">For each <c>*</c> in the state name (<c>blocks.*.fc1</c>) the number that stands in its place.</param>
public sealed record LayerArgument(string Path, string Type, EquatableArray<Dim> Places = default) : KernelArgument;

/// <summary>A size.</summary>
public sealed record SizeArgument(Dim Size) : KernelArgument;

/// <summary>A list of sizes; a pack among them stands for its sizes.</summary>
public sealed record SizesArgument(Shape Sizes) : KernelArgument;

/// <summary>A number, a truth value, a text or an enum's member as C#.</summary>
public sealed record ConstantArgument(string Expression) : KernelArgument;

/// <summary>A truth value that is known once sizes are.</summary>
public sealed record ConditionArgument(Condition Condition) : KernelArgument;

/// <summary>A number that is computed from sizes, as an argument of that type.</summary>
public sealed record FormulaArgument(Formula Formula, string Type) : KernelArgument;

/// <summary>The function applied to the result: the node's own, or that of the next node when both become one.</summary>
public sealed record ActivationArgument : KernelArgument;

/// <summary>All that is done with the result: <see cref="EpiloguePart"/>, then a function.</summary>
public sealed record EpilogueArgument : KernelArgument;
