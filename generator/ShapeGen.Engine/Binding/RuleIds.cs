namespace ShapeGen.Engine;

/// <summary>The ids of the rules.</summary>
public static class RuleIds
{
    /// <summary>A model is no class that can be extended.</summary>
    public const string NotExtensible = "SG0001";

    /// <summary>A contract is malformed.</summary>
    public const string MalformedContract = "SG0002";

    /// <summary>A contract names a member that is not a size.</summary>
    public const string NotASize = "SG0003";

    /// <summary>A contract has another number of tensors than its method.</summary>
    public const string TensorCount = "SG0004";

    /// <summary>A contract constrains nothing.</summary>
    public const string ConstrainsNothing = "SG0005";

    /// <summary>A contract computes with a name that nothing gives a value.</summary>
    public const string UnknownName = "SG0006";

    /// <summary>A layer is used nowhere.</summary>
    public const string UnusedLayer = "SG0007";

    /// <summary>A model has no forward pass.</summary>
    public const string NoForward = "SG0008";

    /// <summary>A dimension does not fit.</summary>
    public const string Dimension = "SG1001";

    /// <summary>The number of dimensions does not fit.</summary>
    public const string Rank = "SG1002";

    /// <summary>A requirement of a call fails.</summary>
    public const string CallRequirement = "SG1003";

    /// <summary>Operands do not broadcast.</summary>
    public const string Broadcast = "SG1004";

    /// <summary>A declared output is not delivered.</summary>
    public const string Output = "SG1005";

    /// <summary>A requirement of a constructor fails.</summary>
    public const string ConstructorRequirement = "SG1006";

    /// <summary>A typed argument to <c>Run</c> has the wrong size.</summary>
    public const string TypedArgument = "SG1007";

    /// <summary>A tensor is used that was changed in place through another variable.</summary>
    public const string ChangedInPlace = "SG1008";

    /// <summary>A call on a tensor is LINQ's, though tensors have an operation of that name.</summary>
    public const string LinqOnTensor = "SG1009";

    /// <summary>True for what cannot work: a model with such a finding is not compiled.</summary>
    public static bool IsError(string id) => id.StartsWith("SG1", StringComparison.Ordinal) && id is not (ChangedInPlace or LinqOnTensor);

    /// <summary>True for what is said beside errors: code that may be meant as it is, and what is not known of it.</summary>
    public static bool IsAdvice(string id) => id is UnusedLayer or NoForward or PartlyKnown or NotProven or UnwrittenRequirement;

    /// <summary>A construct is not followed.</summary>
    public const string NotFollowed = "SG2001";

    /// <summary>The shapes of some of a model's tensors are not known.</summary>
    public const string PartlyKnown = "SG2002";

    /// <summary>Something could not be proven.</summary>
    public const string NotProven = "SG3001";

    /// <summary>The body needs what its contract does not say.</summary>
    public const string UnwrittenRequirement = "SG3002";

    /// <summary>The shape of an expression.</summary>
    public const string ExpressionShape = "SG9001";
}
