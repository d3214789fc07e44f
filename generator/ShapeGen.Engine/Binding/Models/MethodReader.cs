using Microsoft.CodeAnalysis;

namespace ShapeGen.Engine;

/// <summary>Reads a method that is no model's forward pass, for its findings alone.</summary>
internal sealed class MethodReader(IMethodSymbol method, Compilation compilation, OwnErrors own, CancellationToken cancellation)
{
    private readonly BindingSession session = new(compilation, new SourceHome(method), own, cancellation);

    public IReadOnlyList<Finding> Read()
    {
        var isFine = DeclarationRules.CheckContract(method, session.Findings);
        if (Declarations.BodyOf(method) is not { } body)
            return Findings();

        var interpreter = new Interpreter(session);
        var self = SelfOf(interpreter);
        var contract = isFine ? session.Contracts.Find(method)?.Contract : null;
        var promise = contract?.Promise(ScopeBuilder.Inside(method, self, Promises.ValueOf));
        var frame = new Frame(method, self)
        {
            Owed = promise is null ? null : new OwedOutputs(method, contract!, promise.Outputs),
            IsConstruction = method.MethodKind == MethodKind.Constructor,
        };
        if (promise is not null)
            session.Enter(promise.Facts);
        new InputPromise(session, promise?.Inputs ?? []).Declare(method, frame);
        interpreter.Evaluate(session.OperationOf(body), frame);
        return Findings();
    }

    /// <summary>What is not followed matters to models alone.</summary>
    private IReadOnlyList<Finding> Findings() => [.. session.Findings.InSourceOrder.Where(finding => finding.Id != RuleIds.NotFollowed)];

    private ObjectValue? SelfOf(Interpreter interpreter)
    {
        if (method.IsStatic || !session.HasSource(method.ContainingType))
            return null;

        var self = new ObjectValue(method.ContainingType);
        if (Promises.MainConstructor(method.ContainingType) is { } constructor)
            new Promises(session, interpreter).Construct(self, constructor);
        return self;
    }
}
