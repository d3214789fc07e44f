namespace ShapeGen.Engine;

/// <summary>The names of the properties by which findings tell fixes what to do; <see cref="PlaceOf"/> each says where.</summary>
public static class FixProperties
{
    /// <summary>The code that fits as the argument of the layer's constructor; the place is the argument.</summary>
    public const string LayerArgument = "layerArgument";

    /// <summary>The name of that argument's parameter.</summary>
    public const string LayerParameter = "layerParameter";

    /// <summary>A call that makes the tensor fit: <c>Flatten(1)</c>; the place is the tensor's expression.</summary>
    public const string InsertCall = "insertCall";

    /// <summary>An argument that the layer's constructor is to be given: <c>batchFirst: true</c>; the place is the creation.</summary>
    public const string PassArgument = "passArgument";

    /// <summary>The contract that fits; the place is the attribute's argument.</summary>
    public const string Contract = "contract";

    /// <summary>The contract with one more requirement; the place is the attribute's argument.</summary>
    public const string Requirement = "requirement";

    /// <summary>The name of a method that has no contract; the place is that name.</summary>
    public const string NewContract = "newContract";

    /// <summary>The tensors' own operation in place of LINQ's: <c>Tensor.Sum&lt;long&gt;(labels)</c>; the place is the call.</summary>
    public const string OwnOperation = "ownOperation";

    /// <summary>The property with the index of the additional location that a fix changes.</summary>
    public static string PlaceOf(string property) => property + ".place";
}
