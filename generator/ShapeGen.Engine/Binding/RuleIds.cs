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

    /// <summary>True for what cannot work: a model with such a finding is not compiled.</summary>
    public static bool IsError(string id) => id.StartsWith("SG1", StringComparison.Ordinal) && id != ChangedInPlace;

    /// <summary>A construct is not followed.</summary>
    public const string NotFollowed = "SG2001";
}
