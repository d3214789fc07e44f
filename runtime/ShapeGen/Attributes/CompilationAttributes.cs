namespace ShapeGen;

/// <summary>
/// Names the static method that computes a layer or an operation over spans. Generated code calls it, and so does the
/// eager method that carries the attribute; each parameter of the kernel says by its type and name what it takes:
/// the layer itself; <c>ReadOnlySpan&lt;float&gt;</c> (or <c>long</c>, <c>int</c>, <c>bool</c>), the inputs in order, empty where an
/// optional one is left out; <c>Span&lt;float&gt;</c>, the outputs in order, then, where marked with <see cref="ScratchAttribute"/>,
/// scratch memory; <see cref="Kernels.Activation"/> or
/// <see cref="Kernels.Epilogue"/>, what is applied to the result; all others, the contract's variable or the
/// argument of that name, or the expression of an <see cref="ArgumentAttribute"/>. Where the method takes or returns a list of
/// tensors, the kernel is called for each of them; its parameters may then use <c>item</c>, the number of the tensor from 0,
/// and <c>previous</c>, the shapes of those before it.
/// </summary>
/// <param name="type">The class that has the method.</param>
/// <param name="method">The method's name, which it alone has.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class KernelAttribute(Type type, string method) : Attribute
{
    /// <summary>The class that has the method.</summary>
    public Type Type { get; } = type;

    /// <summary>The method's name.</summary>
    public string Method { get; } = method;

    /// <summary>True where the output may be the first input's memory.</summary>
    public bool InPlace { get; init; }

    /// <summary>
    /// The method of the same class that computes it from a list whose tensors are of one shape and stand one behind the other,
    /// as one input; its parameters may then use <c>stacked</c>, the number of tensors and their sizes.
    /// </summary>
    public string? Stacked { get; init; }

    /// <summary>True where some of a list's tensors that follow each other may be replaced by what it makes of them, as in a concatenation.</summary>
    public bool InParts { get; init; }
}

/// <summary>Marks a kernel that a kernel before it can compute in its stead, as a part of its <see cref="Kernels.Epilogue"/>.</summary>
/// <param name="part">The part.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EpiloguePartAttribute(Kernels.EpiloguePart part) : Attribute
{
    /// <summary>The part.</summary>
    public Kernels.EpiloguePart Part { get; } = part;

    /// <summary>What must be true of the call, in the notation of contracts; null for nothing.</summary>
    public string? When { get; init; }
}

/// <summary>
/// Names the method that computes several calls of a kernel one behind the other, where the result of each is the input of the next and needed
/// by nothing else. It takes the first call's input, the last one's output, and then, for each call, a stage: of a type whose constructor takes
/// what the kernel takes but for the tensors.
/// </summary>
/// <param name="type">The class that has the method.</param>
/// <param name="method">The method's name, which it alone has.</param>
/// <param name="conditions">For each call what must be true of it, in the notation of contracts.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChainAttribute(Type type, string method, params string[] conditions) : Attribute
{
    /// <summary>The class that has the method.</summary>
    public Type Type { get; } = type;

    /// <summary>The method's name.</summary>
    public string Method { get; } = method;

    /// <summary>For each call what must be true of it.</summary>
    public IReadOnlyList<string> Conditions { get; } = conditions;
}

/// <summary>What a kernel's parameter takes, in the notation of contracts over the call's variables and arguments: <c>kernelSize[0]</c>.</summary>
/// <param name="expression">The expression.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ArgumentAttribute(string expression) : Attribute
{
    /// <summary>The expression.</summary>
    public string Expression { get; } = expression;
}

/// <summary>A kernel's parameter that is scratch memory of that many floats; its content is not defined.</summary>
/// <param name="length">The number of floats, in the notation of contracts over the call's variables and arguments.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ScratchAttribute(string length) : Attribute
{
    /// <summary>The number of floats.</summary>
    public string Length { get; } = length;
}

/// <summary>An operation that leaves the floats of its first input where they are and gives them another shape.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ViewAttribute : Attribute;

/// <summary>A layer or an operation that applies a function to each float, and that a kernel before it can apply in its stead.</summary>
/// <param name="kind">The function.</param>
/// <param name="arguments">
/// The function's parameters in the notation of contracts over the call's arguments: <c>negativeSlope</c>, <c>approximate == "tanh" ? 1 : 0</c>.
/// </param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PointwiseAttribute(Kernels.ActivationKind kind, params string[] arguments) : Attribute
{
    /// <summary>The function.</summary>
    public Kernels.ActivationKind Kind { get; } = kind;

    /// <summary>The function's parameters.</summary>
    public IReadOnlyList<string> Arguments { get; } = arguments;
}

/// <summary>What a kernel's work is counted as in a model's summary; a kernel without it does no products worth counting.</summary>
/// <param name="multiplyAdds">
/// The number of products that are added up, in the notation of contracts over the call's variables and arguments
/// (<c>product(B)*inFeatures*outFeatures</c>); <c>null</c> where no such expression can say it.
/// </param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CostAttribute(string multiplyAdds) : Attribute
{
    /// <summary>The number of products that are added up.</summary>
    public string MultiplyAdds { get; } = multiplyAdds;
}

/// <summary>
/// Names the static method that writes what a kernel computes as nodes of an ONNX graph. Like a kernel's, its parameters say by
/// type and name what they take: <see cref="Onnx.OnnxGraph"/>, the graph; the layer itself; <see cref="Onnx.OnnxValue"/>, the inputs
/// in order, null where one is left out (<c>IReadOnlyList&lt;OnnxValue&gt;</c> where the operation takes a list);
/// <see cref="Shapes.Shape"/>, the shapes of the outputs in order; <see cref="Kernels.Activation"/>, the function that is applied;
/// <see cref="Shapes.Dim"/>, a size that may hang on the inputs; all others, as in <see cref="KernelAttribute"/>, what is known when
/// the model is exported. It returns the output as <see cref="Onnx.OnnxValue"/>, an array of them where there are several.
/// </summary>
/// <param name="type">The class that has the method.</param>
/// <param name="method">The method's name, which it alone has.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnnxAttribute(Type type, string method) : Attribute
{
    /// <summary>The class that has the method.</summary>
    public Type Type { get; } = type;

    /// <summary>The method's name.</summary>
    public string Method { get; } = method;
}
