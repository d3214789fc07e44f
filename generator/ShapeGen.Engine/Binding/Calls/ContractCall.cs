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
        return true;
    }

    /// <summary>The shape of an output, or null where it is not known.</summary>
    public Shape? OutputShape(int index) =>
        index < Outcome.Outputs.Count && Outcome.Outputs[index] is ShapeInput output ? output.Shape : null;

    /// <summary>Where the result comes from, in words; a result of its input's shape comes from where the input does.</summary>
    public string? OriginOf(Shape? output) =>
        KeepsShape(output) ? Slots[0].Tensor!.Origin : Origins.Describe(Call.Subject ?? Call.Name, FirstShape, LineOf(Call.Operation.Syntax));

    /// <summary>The expression that gave the result its shape.</summary>
    public Location? SourceOf(Shape? output) =>
        KeepsShape(output) ? Slots[0].Tensor!.Source : Call.Operation.Syntax.GetLocation();

    private Shape? FirstShape => Slots.Count > 0 ? Slots[0].Tensor?.Shape : null;

    private bool KeepsShape(Shape? output) => output is not null && output.Equals(FirstShape);

    private static int LineOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}
