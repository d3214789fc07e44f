using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Finds the changes of the code under which a refuted call fits.</summary>
internal sealed class FailureFixes(BindingSession session, ContractCall contractCall, ContractFailure failure, Hint? hint)
{
    private readonly CallSite call = contractCall.Call;
    private readonly Fixes fixes = new();

    public Fixes All()
    {
        OfferLayerArgument();
        OfferRemedy();
        OfferContract();
        return fixes;
    }

    private Location? LayerArgument =>
        failure.Name is { } name && call.Object is { } layer && layer.ArgumentPlaces.TryGetValue(name, out var place) && IsInCallingClass(place) ? place.GetLocation() : null;

    private void OfferLayerArgument()
    {
        if (failure.Kind != FailureKind.Dimension || LayerArgument is not { } place || failure is not { Expected: not null, Actual: { } actual })
            return;

        var argument = place.SourceTree!.GetRoot(session.Cancellation).FindNode(place.SourceSpan, getInnermostNodeForTie: true);
        if (CodeFor(actual, argument) is not { } code)
            return;

        fixes.Offer(FixProperties.LayerArgument, code, place);
        fixes.Describe(FixProperties.LayerParameter, failure.Name!);
    }

    /// <summary>The size as the class can write it where the layer is made: a number, or a parameter of its primary constructor.</summary>
    private string? CodeFor(Dim size, SyntaxNode argument)
    {
        if (size.TryGetConstant(out var number))
            return session.IsConstant(argument) ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;

        var isParameter = Promises.MainConstructor(call.Frame.Member.ContainingType) is { } constructor
            && constructor.Parameters.Any(parameter => parameter.Name == size.ToString())
            && (Promises.IsPrimary(constructor) || argument.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is not null);
        return isParameter ? size.ToString() : null;
    }

    /// <summary>True for what is written in the class that makes the call.</summary>
    private bool IsInCallingClass(SyntaxNode argument) =>
        argument.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() is { } type
        && type.Identifier.ValueText == call.Frame.Member.ContainingType?.Name;

    private void OfferRemedy()
    {
        switch (hint?.Remedy)
        {
            case InsertedCall inserted when call.Blame is null && inserted.Input < contractCall.Slots.Count && contractCall.Slots[inserted.Input].Syntax is ExpressionSyntax tensor:
                fixes.Offer(FixProperties.InsertCall, inserted.Call, tensor.GetLocation());
                break;
            case PassedArgument passed when call.Object is { } layer && layer.ArgumentPlaces.TryGetValue(passed.Name, out var written):
                fixes.Offer(FixProperties.LayerArgument, passed.Value, written.GetLocation());
                fixes.Describe(FixProperties.LayerParameter, passed.Name);
                break;
            case PassedArgument passed when call.Object?.Declaration is { } creation:
                fixes.Offer(FixProperties.PassArgument, $"{passed.Name}: {passed.Value}", creation);
                break;
        }
    }

    /// <summary>What the method's own contract can say so that the call fits: another size of its input, or that two of its sizes are the same.</summary>
    private void OfferContract()
    {
        if (call.Frame.Caller is not null || call.Frame.Member is not IMethodSymbol method || failure is not { Expected: { } expected, Actual: { } actual }
            || session.Contracts.Find(method)?.Contract is not { } own || ContractPlace.Of(method) is not { } place)
        {
            return;
        }

        var names = new ContractNames(own, method);
        if (failure.Kind == FailureKind.Dimension && names.Know(expected) && OfInput(own, expected) is { } changed)
            fixes.Offer(FixProperties.Contract, changed, place.Whole);
        if (names.Know(expected) && names.Know(actual) && expected.Symbols.Count > 0 && actual.Symbols.Count > 0
            && ContractEdit.WithRequirement(own, new Comparison(actual, Relation.Equal, expected)) is { } required)
        {
            fixes.Offer(FixProperties.Requirement, required, place.Whole);
        }
    }

    private string? OfInput(Contract own, Dim expected)
    {
        if (contractCall.WrongSlot(failure)?.Tensor is not { Source: null, Shape: { } shape } || failure.Axis < 0)
            return null;

        var input = ContractEdit.InputLike(own, shape);
        return input < 0 ? null : ContractEdit.WithInputSize(own, input, shape, failure.Axis, expected.ToString());
    }
}
