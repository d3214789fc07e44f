using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Reads a class marked as a model.</summary>
public static class ModelBinder
{
    /// <summary>Never throws on code that does not compile; what cannot be followed is named in the findings.</summary>
    public static BoundModel Bind(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        Bind(type, compilation, new OperationSource(compilation), cancellation);

    /// <summary>As above, with operations that others read too.</summary>
    public static BoundModel Bind(INamedTypeSymbol type, Compilation compilation, OperationSource operations, CancellationToken cancellation) =>
        new ModelReader(type, compilation, new OwnErrors(compilation, operations, cancellation), cancellation).Read();

    /// <summary>Reads one member that is not a model's forward pass: a method, or a field's or property's initialiser.</summary>
    public static BoundMember Check(ISymbol member, Compilation compilation, CancellationToken cancellation) =>
        Check(member, compilation, new OperationSource(compilation), cancellation);

    /// <summary>As above, with operations that others read too.</summary>
    public static BoundMember Check(ISymbol member, Compilation compilation, OperationSource operations, CancellationToken cancellation) =>
        new MemberReader(member, compilation, new OwnErrors(compilation, operations, cancellation), cancellation).Read();

    /// <summary>What is wrong with the requirements of a class that is no model.</summary>
    public static IReadOnlyList<Finding> CheckRequirements(INamedTypeSymbol type)
    {
        var findings = new FindingSink(new SourceHome(type));
        ContractRules.CheckRequirements(type, findings);
        return findings.InSourceOrder;
    }

    /// <summary>A contract for a model's forward pass that has none, inferred from its body; null where none was found.</summary>
    public static string? InferContract(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        ModelReader.ForwardOf(type) is { } method ? new ContractGuess(type, method, compilation, cancellation).Find() : null;

    /// <summary>What is wrong with a method's contract as it is written.</summary>
    public static IReadOnlyList<Finding> CheckDeclaration(IMethodSymbol method)
    {
        var findings = new FindingSink(new SourceHome(method));
        DeclarationRules.CheckContract(method, findings);
        return findings.InSourceOrder;
    }

    /// <summary>What does not fit between a model and a weight file that is for it.</summary>
    public static IReadOnlyList<Finding> CheckWeights(INamedTypeSymbol type, Compilation compilation, WeightFileDescription file, CancellationToken cancellation) =>
        WeightCheck.Of(type, new BindingSession(compilation, new SourceHome(type), new OwnErrors(compilation, new OperationSource(compilation), cancellation), cancellation), file);
}
