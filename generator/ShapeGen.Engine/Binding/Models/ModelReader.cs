using Microsoft.CodeAnalysis;

namespace ShapeGen.Engine;

/// <summary>Reads a model: its constructor with promised sizes, then its forward method under its own contract.</summary>
internal sealed class ModelReader
{
    private const ShapeGen.Shapes.SymbolKind Promised = ShapeGen.Shapes.SymbolKind.Promised;
    private readonly INamedTypeSymbol type;
    private readonly BindingSession session;
    private readonly Interpreter interpreter;
    private readonly ObjectValue self;
    private readonly IMethodSymbol? constructor;

    public ModelReader(INamedTypeSymbol type, Compilation compilation, OwnErrors own, CancellationToken cancellation)
    {
        this.type = type;
        session = new BindingSession(compilation, new SourceHome(type), own, cancellation);
        interpreter = new Interpreter(session);
        constructor = Promises.MainConstructor(type);
        self = new ObjectValue(type) { IsRoot = true };
    }

    public BoundModel Read()
    {
        var canExtend = DeclarationRules.CheckModel(type, session.Findings);
        var broken = type.GetMembers().OfType<IMethodSymbol>().Where(method => !DeclarationRules.CheckContract(method, session.Findings)).ToList();
        if (constructor is not null)
            new Promises(session, interpreter, Promised).Construct(self, constructor);

        var (signature, forward) = ReadForward(broken);
        var graph = canExtend ? Graph(signature, forward) : null;
        return new BoundModel(graph, session.Findings.InSourceOrder, session.Own.Bodies);
    }

    private ModelGraph Graph(ForwardSignature? signature, ForwardGraph? forward)
    {
        var error = session.Findings.FirstError?.Message.Headline;
        return new ModelGraph(
            TypeReferences.Of(type, constructor),
            new(StateReader.Read(type)),
            new(new LayerTable(session).Rows(self)),
            error is null ? forward : null,
            signature,
            error,
            Inferred.OfConstructor,
            Attributes.Find(type, Attributes.Model)?.NamedArguments.Any(argument => argument is { Key: "Diagram", Value.Value: true }) == true);
    }

    private InferredConditions Inferred => new(session.Graph.Requirements, constructor);

    private (ForwardSignature?, ForwardGraph?) ReadForward(IReadOnlyList<IMethodSymbol> broken)
    {
        if (ForwardOf(type) is not { } method || Declarations.BodyOf(method) is not { } body)
            return (null, null);

        var contract = broken.Contains(method, SymbolEqualityComparer.Default) ? null : session.Contracts.Find(method)?.Contract;
        var promise = contract?.Promise(ScopeBuilder.Inside(method, self, session, parameter => Promises.ValueOf(parameter, Promised)));
        var frame = new Frame(method, self)
        {
            Owed = promise is null ? null : new OwedOutputs(method, contract!, promise.Outputs),
            IsOutsideGraph = promise is null,
        };
        if (promise is not null)
            session.Enter(promise.Facts);
        var inputs = new InputPromise(session, promise).Declare(method, frame);
        interpreter.Evaluate(session.OperationOf(body), frame);

        if (promise is null)
        {
            if (!Attributes.Has(method, Attributes.Shape))
                NotCompiled(method, $"'{method.Name}' has no contract, so there is no 'Run'");
            return (null, null);
        }

        var results = Results(frame).ToList();
        var sources = new SizeSources(self);
        if (sources.Missing(session.Graph, constructor) is { } size)
        {
            session.Graph.GiveUp();
            NotCompiled(method, $"'{size}' is a parameter of the constructor that nothing keeps, so 'Run' runs 'Forward' as written");
        }

        var graph = session.Graph.Build([.. results.Select(result => result.Index)]);
        var signature = SignatureBuilder.Build(method, contract!, promise, inputs, results, sources.All(constructor));
        return (signature with { InferredConditions = Inferred.OfMethod(promise) }, graph);
    }

    private void NotCompiled(IMethodSymbol method, string why) =>
        session.Findings.TellDeclaration(RuleIds.NotFollowed, method.Locations[0], BindingMessages.Plain(why));

    /// <summary>The method that is compiled: <c>Forward</c>, one with a contract first.</summary>
    private static IMethodSymbol? ForwardOf(INamedTypeSymbol type) =>
        type.GetMembers("Forward").OfType<IMethodSymbol>()
            .Where(method => method is { IsStatic: false, IsGenericMethod: false, IsAbstract: false } && TypeReferences.IsCallable(method))
            .OrderByDescending(method => Attributes.Has(method, Attributes.Shape))
            .FirstOrDefault();

    private static IEnumerable<TensorValue> Results(Frame frame) =>
        frame.Result is null ? [] : Leaves(frame.Result).Select(leaf => leaf as TensorValue ?? new TensorValue(null, "float"));

    private static IEnumerable<AbstractValue> Leaves(AbstractValue value) => value is SequenceValue tuple ? tuple.Items.SelectMany(Leaves) : [value];
}
