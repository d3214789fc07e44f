namespace ShapeGen.Engine;

/// <summary>The types that generated code names.</summary>
internal static class RuntimeNames
{
    public const string Tensor = "global::System.Numerics.Tensors.Tensor";
    public const string FloatTensor = Tensor + "<float>";
    public const string TensorSpan = "global::System.Numerics.Tensors.TensorSpan";
    public const string ReadOnlyTensorSpan = "global::System.Numerics.Tensors.ReadOnlyTensorSpan";
    public const string Span = "global::System.Span";
    public const string ReadOnlySpan = "global::System.ReadOnlySpan";
    public const string ShapeException = "global::ShapeGen.ShapeException";
    public const string Stateful = "global::ShapeGen.IStateful";
    public const string ModuleTree = "global::ShapeGen.ModuleTree";
    public const string StateDictionary = "global::ShapeGen.StateDictionary";
    public const string ProjectWeights = "global::ShapeGen.ProjectWeights";
    public const string ShapeAttribute = "global::ShapeGen.Shape";
    public const string InferredRequirement = "global::ShapeGen.InferredRequirement";
    public const string EffectiveContract = "global::ShapeGen.EffectiveContract";
    public const string Shaped = "global::ShapeGen.Typed.Shaped";
    public const string Dimension = "global::ShapeGen.Dimensions.IDim";
    public const string Activation = "global::ShapeGen.Kernels.Activation";
    public const string Epilogue = "global::ShapeGen.Kernels.Epilogue";
    public const string Door = "global::ShapeGen.Execution.Door";
    public const string Memory = "global::ShapeGen.Execution.TensorMemory";
    public const string OnnxGraph = "global::ShapeGen.Onnx.OnnxGraph";
    public const string OnnxType = "global::ShapeGen.Onnx.OnnxType";
    public const string InitialWeights = "global::ShapeGen.Execution.InitialWeights";
    public const string LazyLayers = "global::ShapeGen.Execution.LazyLayers";
    public const string NamedSizes = "global::ShapeGen.Execution.NamedSizes";
    public const string Sizes = "global::ShapeGen.Execution.Sizes";
    public const string Threads = "global::ShapeGen.Execution.Threads";
    public const string WeightGate = "global::ShapeGen.Execution.WeightGate";
    public const string WeightsGuarded = "global::ShapeGen.Execution.IWeightsGuarded";
    public const string Workspace = "global::ShapeGen.Execution.Workspace";
    public const string WorkspaceBlock = "global::ShapeGen.Execution.WorkspaceBlock";
}
