using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeGen.Engine;

/// <summary>
/// Lambdas and local functions that others may call, when and with what nobody knows: handlers of requests, callbacks, tasks.
/// They are read once by themselves, with arguments of which nothing is known.
/// </summary>
internal sealed partial class Interpreter
{
    private void ReadByItself(IMethodSymbol function, IOperation? body, Frame frame)
    {
        if (!session.IsCaller || body is null || frame.Depth >= MaximumDepth || !session.Home.Contains(body.Syntax))
            return;

        var inner = new Frame(function, frame.Self) { Caller = frame, IsOutsideGraph = true, Lexical = frame };
        Take(null, inner, () =>
        {
            Hide(body, frame, inner);
            var contract = session.Contracts.Find(function)?.Contract;
            var promise = contract?.Promise(ScopeBuilder.Inside(function, null, session, parameter => Promises.ValueOf(parameter, ShapeGen.Shapes.SymbolKind.Promised)));
            new InputPromise(session, promise).Declare(function, inner);
            var reading = promise is null ? inner : new Frame(function, frame.Self) { Caller = frame, IsOutsideGraph = true, Lexical = inner, Owed = new OwedOutputs(function, contract!, promise.Outputs) };
            return Evaluate(body, reading);
        });
    }

    /// <summary>What the body sees of variables around it that may be others when it runs.</summary>
    private void Hide(IOperation body, Frame frame, Frame inner)
    {
        var changed = AssignedAround(body);
        foreach (var variable in Captured(body).Where(variable => frame.Find(variable) is not null).Distinct(SymbolEqualityComparer.Default).OfType<ISymbol>())
            session.Memory.Declare(inner, variable, changed.Contains(variable) ? AbstractValue.Explained : AtAnyTime(frame.Find(variable)!));
    }

    private static IEnumerable<ISymbol> Captured(IOperation body) => body.Descendants().Select(part => part switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => (ISymbol)parameter.Parameter,
        _ => null,
    }).OfType<ISymbol>();

    /// <summary>The variables that anything but their declaration assigns, in the whole body that it stands in.</summary>
    private static HashSet<ISymbol> AssignedAround(IOperation body)
    {
        var whole = body;
        while (whole.Parent is not null)
            whole = whole.Parent;

        var targets = whole.Descendants().Select(part => part switch
        {
            IAssignmentOperation assignment => assignment.Target,
            IIncrementOrDecrementOperation increment => increment.Target,
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => argument.Value,
            IForEachLoopOperation loop => loop.LoopControlVariable,
            _ => null,
        }).OfType<IOperation>();
        return new(targets.SelectMany(target => target.DescendantsAndSelf()).SelectMany(target => target switch
        {
            IVariableDeclaratorOperation declarator => [declarator.Symbol],
            ILocalReferenceOperation { IsDeclaration: false } local => [local.Local],
            IParameterReferenceOperation parameter => new ISymbol[] { parameter.Parameter },
            _ => [],
        }), SymbolEqualityComparer.Default);
    }

    /// <summary>The value without what others may change of it meanwhile.</summary>
    private static AbstractValue AtAnyTime(AbstractValue value)
    {
        switch (value)
        {
            case ObjectValue { HasEscaped: false } instance:
                var copy = instance.Copy();
                Memory.Escape(copy);
                return copy;
            case SequenceValue { IsTuple: false } list when list.Items.Count == 0 || list.Items.Any(item => item is not ObjectValue):
                return new SequenceValue([]) { Content = list.Content.Forgotten() };
            default:
                return value;
        }
    }
}
