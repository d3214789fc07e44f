using System.Numerics.Tensors;
using ShapeGen.Shapes;

namespace ShapeGen.Fuzz;

/// <summary>
/// Checks a block's contract when the block is called, which <c>Forward</c> does not do: a call that the contract excludes is
/// wrong, also where the block's body could work with it.
/// </summary>
public static class EnforcedContract
{
    /// <summary>What stands before the check in the text that the checker sees.</summary>
    internal const string Marker = "//!";

    /// <summary>The code of the check.</summary>
    internal static string Call(string contract, IEnumerable<string> parameters) =>
        $"global::ShapeGen.Fuzz.EnforcedContract.Check(\"{contract}\", x{string.Concat(parameters.Select(parameter => $", (\"{parameter}\", {parameter})"))});";

    /// <summary>Throws where the input does not meet the contract.</summary>
    public static void Check(string contract, Tensor<float> input, params (string Name, object Value)[] parameters)
    {
        var scope = parameters.Where(parameter => parameter.Value is int).ToDictionary(parameter => parameter.Name, parameter => (Value)Dim.Constant((int)parameter.Value));
        var shape = new Shape(input.Lengths.ToArray().Select(length => (ShapeItem)Dim.Constant(length)));
        if (Contract.Parse(contract).Apply([shape], scope, Facts.None).Failure is not null)
            throw new ArgumentException($"{shape} does not meet {contract}.");
    }
}
