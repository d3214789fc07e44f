using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Holds a call against its contract: tells what does not fit, and gives the results their shapes.</summary>
internal sealed class ContractCall
{
    private readonly BindingSession session;
    private readonly MethodContract method;

    public ContractCall(BindingSession session, MethodContract method, CallSite call)
    {
        (this.session, this.method, Call) = (session, method, call);
        Slots = InputSlot.Of(call);
        Scope = ScopeBuilder.For(call, session);
        Outcome = method.Contract.Apply([.. Slots.Select(slot => slot.Input)], Scope, session.Facts);
    }

    public CallSite Call { get; }

    public IReadOnlyList<InputSlot> Slots { get; }

    public IReadOnlyDictionary<string, Value> Scope { get; }

    public ContractOutcome Outcome { get; }

    /// <summary>Tells what is refuted; true where nothing is.</summary>
    public bool Check()
    {
        if (Outcome.Failure is { } failure)
        {
            new FailureReport(session, method.Contract, this, failure).Tell();
            return false;
        }

        foreach (var requirement in Outcome.Requirements)
            session.Require(requirement);
        if (!Outcome.IsComplete)
            TellUnproven();
        return true;
    }

    /// <summary>Tells it where it stands; behind an error what follows is not known because of that.</summary>
    private void TellUnproven()
    {
        var place = Call.Blame ?? Call.Operation.Syntax;
        if (session.Findings.FirstError is not null || !session.Home.Contains(place) || ContractUse.TakesAnything(method.Contract))
            return;

        var unknown = Slots.Where(slot => slot.Value.IsNull != true && slot.Input is UnknownInput).Select(slot => slot.Text).Distinct().ToList();
        session.Findings.Tell(RuleIds.NotProven, place, Call.Frame, Messages.DescribeUnproven(Context(-1), unknown));
    }

    /// <summary>What is wanted of an input, as a contract can write it; null where that is open.</summary>
    public IReadOnlyList<string>? SketchOf(int input) => input < method.Contract.InputCount ? ContractSketch.Of(method.Contract, input, Scope) : null;

    /// <summary>What took part, as messages show it.</summary>
    /// <param name="axis">The dimension of the wrong input of which it is spoken, or -1.</param>
    /// <param name="wrong">The wrong input, or null.</param>
    public MessageContext Context(int axis, InputSlot? wrong = null) => new(
        Call.Subject,
        Call.Name,
        [.. Slots.Select(slot => new InputDescription(
            Call.IsInChain ? "its input" : slot.Text, slot.Tensor?.Shape, slot.Tensor?.Origin?.Describe(ReferenceEquals(slot, wrong) ? axis : -1)))],
        session.Facts);

    /// <summary>The input place that a failure speaks of, or null where it is none alone.</summary>
    public InputSlot? WrongSlot(ContractFailure failure) =>
        failure.Input >= 0 && failure.Input < Slots.Count ? Slots[failure.Input]
        : Slots.Count(slot => slot.Value.IsNull != true) == 1 ? Slots[0]
        : null;

    /// <summary>The shape of an output, or null where it is not known.</summary>
    public Shape? OutputShape(int index) =>
        index < Outcome.Outputs.Count && Outcome.Outputs[index] is ShapeInput output ? output.Shape : null;

    /// <summary>Where the result comes from; a result of its input's shape comes from where the input does.</summary>
    public TensorOrigin? OriginOf(Shape? output) =>
        KeepsShape(output) ? Slots[0].Tensor!.Origin : new TensorOrigin(this, output, Origins.Describe(Call.Subject ?? Call.Name, FirstShape, LineOf(Call.Operation.Syntax)));

    /// <summary>How a dimension of an output was computed, with the numbers put in, or null.</summary>
    public string? FormulaOf(Shape output, int axis)
    {
        var index = Outcome.Outputs.ToList().FindIndex(candidate => candidate is ShapeInput { Shape: var shape } && shape.Items.Count == output.Items.Count);
        return index < 0 ? null : method.Contract.FormulaOf(index, axis, [.. Slots.Select(slot => slot.Input)], Scope, session.Facts);
    }

    /// <summary>The expression that gave the result its shape.</summary>
    public Location? SourceOf(Shape? output) =>
        KeepsShape(output) ? Slots[0].Tensor!.Source : Call.Operation.Syntax.GetLocation();

    private Shape? FirstShape => Slots.Count > 0 ? Slots[0].Tensor?.Shape : null;

    private bool KeepsShape(Shape? output) => output is not null && output.Equals(FirstShape);

    private static int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}
