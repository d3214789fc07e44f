using Microsoft.CodeAnalysis;

namespace ShapeGen.Engine;

/// <summary>Reads a member that is no model's forward pass, for its findings alone.</summary>
internal sealed class MemberReader
{
    private readonly ISymbol member;
    private readonly BindingSession session;
    private readonly Interpreter interpreter;

    public MemberReader(ISymbol member, Compilation compilation, OwnErrors own, CancellationToken cancellation)
    {
        this.member = member;
        session = new BindingSession(compilation, new SourceHome(member), own, cancellation);
        interpreter = new Interpreter(session);
    }

    public BoundMember Read()
    {
        if (member is IMethodSymbol method)
        {
            var self = SelfOf();
            session.IsCaller = true;
            Read(method, self);
        }
        else if (Declarations.InitializerOf(member) is { } initializer)
        {
            session.IsCaller = true;
            interpreter.Evaluate(session.OperationOf(initializer), InitializerFrame());
        }

        return new BoundMember(session.Findings.InSourceOrder, session.Findings.Said);
    }

    /// <summary>A model, and a member with a contract, promise to serve every size; others promise nothing.</summary>
    private ShapeGen.Shapes.SymbolKind SymbolKind =>
        Attributes.Has(member, Attributes.Shape) || (member.ContainingType is { } type && Attributes.Has(type, Attributes.Model))
            ? ShapeGen.Shapes.SymbolKind.Promised
            : ShapeGen.Shapes.SymbolKind.Inferred;

    private void Read(IMethodSymbol method, ObjectValue? self)
    {
        var isFine = DeclarationRules.CheckContract(method, session.Findings);
        if (Declarations.BodyOf(method) is not { } body)
            return;

        var contract = isFine ? session.Contracts.Find(method)?.Contract : null;
        var promise = contract?.Promise(ScopeBuilder.Inside(method, self, session, parameter => Promises.ValueOf(parameter, SymbolKind)));
        var frame = new Frame(method, self)
        {
            Owed = promise is null ? null : new OwedOutputs(method, contract!, promise.Outputs),
            IsOutsideGraph = true,
        };
        if (promise is not null)
            session.Enter(promise.Facts);
        new InputPromise(session, promise, contract?.Names.Select(name => name.Key)).Declare(method, frame);
        var unwritten = contract is null ? null : new UnwrittenRequirements(session, method, contract);
        interpreter.Evaluate(session.OperationOf(body), frame);
        unwritten?.Tell();
    }

    /// <summary>An initialiser sees the primary constructor's parameters and nothing else of the instance.</summary>
    private Frame InitializerFrame() =>
        !member.IsStatic && Promises.MainConstructor(member.ContainingType) is { } constructor
            ? new Promises(session, interpreter, SymbolKind).Enter(new ObjectValue(member.ContainingType), constructor)
            : new Frame(member, null) { IsOutsideGraph = true };

    /// <summary>An instance as its constructor promises it.</summary>
    private ObjectValue? SelfOf()
    {
        if (member.IsStatic || member.ContainingType is not { } type || !session.HasSource(type))
            return null;

        var self = new ObjectValue(type);
        if (Promises.MainConstructor(type) is { } constructor)
            new Promises(session, interpreter, SymbolKind, new FactoryArguments(session, interpreter).Of(constructor)).Construct(self, constructor);
        return self;
    }
}
