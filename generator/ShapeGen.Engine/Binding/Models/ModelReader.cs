using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

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
        var canExtend = CanExtend(type, session.Findings);
        ContractRules.CheckRequirements(type, session.Findings);
        ModelRules.Check(type, session.Findings, session.Cancellation);
        var broken = type.GetMembers().OfType<IMethodSymbol>().Where(method => !DeclarationRules.CheckContract(method, session.Findings)).ToList();
        if (constructor is not null)
            new Promises(session, interpreter, Promised, new FactoryArguments(session, interpreter).Of(constructor)).Construct(self, constructor);

        var (signature, forward) = ReadForward(broken);
        var coverage = new ShapeCoverage(session.Findings.Shapes);
        if (session.Findings.FirstError is null)
            coverage.Tell(type.Name, session.Findings);
        var graph = canExtend ? Graph(signature, forward, coverage.Share) : null;
        return new BoundModel(graph, session.Findings.InSourceOrder, session.Own.Bodies, session.Findings.Said);
    }

    /// <summary>True for a class that gets a generated part; what is in the way is told.</summary>
    public static bool CanExtend(INamedTypeSymbol type, FindingSink findings) => DeclarationRules.CheckModel(type, findings) & HalfTyped.HasNames(type);

    private ModelGraph Graph(ForwardSignature? signature, ForwardGraph? forward, TrackedShare share)
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
            Attributes.Find(type, Attributes.Model)?.NamedArguments.Any(argument => argument is { Key: "Diagram", Value.Value: true }) == true,
            share);
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
        FindFlags();
        var inputs = new InputPromise(session, promise, contract?.Names.Select(name => name.Key)).Declare(method, frame);
        var unwritten = contract is null ? null : new UnwrittenRequirements(session, method, contract);
        interpreter.Evaluate(session.OperationOf(body), frame);
        unwritten?.Tell();

        if (promise is null)
        {
            if (!Attributes.Has(method, Attributes.Shape))
                NotCompiled(method, $"'{method.Name}' has no contract, so there is no 'Run'", FixProperties.NewContract);
            return (null, null);
        }

        var results = Results(interpreter.ResultOf(frame)).ToList();
        var sources = Sources(method, inputs);
        var signature = SignatureBuilder.Build(method, contract!, promise, inputs, results, sources);
        if (session.Findings.FirstError is null && signature.Outputs.Any(output => UnknownSize(output.Shape, sources) is not null))
        {
            session.Graph.GiveUp();
            NotCompiled(method, $"the contract of '{method.Name}' promises a size that its inputs do not give, so 'Run' runs 'Forward' as written");
        }

        var graph = session.Graph.Build([.. results.Select(result => result.Index)]);
        if (graph?.Values.Select(value => UnknownSize(value.Shape, sources)).FirstOrDefault(symbol => symbol is not null) is { } open)
        {
            graph = null;
            NotCompiled(method, $"a tensor has the size {open}, which is not known before 'Run' computes it, so 'Run' runs 'Forward' as written");
        }

        signature = signature with { Flags = new(session.Flags.Select(flag => new FlagSource(flag.Key, flag.Value))), InferredConditions = Inferred.OfMethod(promise) };
        if (graph is not null && session.Findings.FirstError is null && ModelScope.WhyNotCompiled(signature, graph) is { } why)
            NotCompiled(method, $"'{method.Name}' cannot be compiled ({why}), so 'Run' runs it as written");
        return (signature, graph);
    }

    /// <summary>How the constructor's sizes are read. One that nothing keeps is that of the input where it is one of its sizes, and must be what the layers say.</summary>
    private List<SizeSource> Sources(IMethodSymbol method, IReadOnlyList<SignatureTensor> inputs)
    {
        var known = new SizeSources(self, constructor, new NestedModels(session));
        var sources = known.All().ToList();
        foreach (var symbol in known.Missing().Intersect(session.Graph.Symbols).ToList())
        {
            var isInput = inputs.Any(input => !input.IsOptional && input.Shape.Items.Any(item => item.Dim is { } size && size.Equals(Dim.Of(symbol))));
            if (!isInput)
            {
                session.Graph.GiveUp();
                NotCompiled(method, $"'{symbol}' is a parameter of the constructor that nothing keeps, so 'Run' runs 'Forward' as written");
            }

            foreach (var (source, condition) in known.Consequences(symbol))
            {
                if (!sources.Contains(source))
                    sources.Add(source);
                session.Graph.Require(condition);
            }
        }

        if (session.Graph.IsComplete && session.Graph.Symbols.FirstOrDefault(ComputedSizes.IsOne) is { } computed)
        {
            session.Graph.GiveUp();
            NotCompiled(method, $"'{computed}' is a size that 'Run' cannot read, so 'Run' runs 'Forward' as written");
        }

        return sources;
    }

    /// <summary>The constructor's truth values that generated code can read.</summary>
    private void FindFlags()
    {
        foreach (var parameter in constructor?.Parameters.Where(parameter => parameter.Type.SpecialType == SpecialType.System_Boolean) ?? [])
        {
            var flag = new UnknownCondition(parameter.Name);
            var kept = Declarations.Storage(type).FirstOrDefault(member =>
                self.Members.TryGetValue(member, out var value) && value is PlainValue { Value: BooleanValue truth } && truth.Condition.Equals(flag) && Stability.IsStable(member, isCreated: true, session));
            if (kept is not null)
                session.Flags[parameter.Name] = $"this.{Identifiers.Escape(kept.Name)}";
            else if (Declarations.Storage(type).FirstOrDefault(member => IsPresentWhere(flag, member)) is { } optional)
                session.Flags[parameter.Name] = $"(this.{Identifiers.Escape(optional.Name)} is not null)";
            else if (Promises.IsCaptured(parameter))
                session.Flags[parameter.Name] = Identifiers.Escape(parameter.Name);
        }
    }

    private bool IsPresentWhere(Condition flag, ISymbol member) =>
        self.Members.TryGetValue(member, out var value) && value is ChoiceValue { WhenTrue.IsNull: false, WhenFalse.IsNull: true } choice && choice.Condition.Equals(flag);

    private Symbol? UnknownSize(Shape shape, List<SizeSource> sources) => shape.Items
        .SelectMany(item => item.Dim?.Symbols ?? [])
        .FirstOrDefault(symbol => symbol.Kind == ShapeGen.Shapes.SymbolKind.Unknown && !session.IsPass(symbol) && sources.TrueForAll(source => source.Symbol != symbol));

    private void NotCompiled(IMethodSymbol method, string why, string? fix = null)
    {
        var fixes = new Fixes();
        if (fix is not null)
            fixes.Offer(fix, method.Name, method.Locations[0]);
        session.Findings.TellDeclaration(RuleIds.NotFollowed, method.Locations[0], BindingMessages.Plain(why), fixes);
    }

    /// <summary>The method that is compiled: <c>Forward</c>, one with a contract first.</summary>
    public static IMethodSymbol? ForwardOf(INamedTypeSymbol type) =>
        type.GetMembers("Forward").OfType<IMethodSymbol>()
            .Where(method => method is { IsStatic: false, IsGenericMethod: false, IsAbstract: false } && TypeReferences.IsCallable(method))
            .OrderByDescending(method => Attributes.Has(method, Attributes.Shape))
            .FirstOrDefault();

    private static IEnumerable<TensorValue> Results(AbstractValue? returned) =>
        returned is null ? [] : Leaves(returned).Select(leaf => leaf as TensorValue ?? new TensorValue(null, "float"));

    private static IEnumerable<AbstractValue> Leaves(AbstractValue value) => value is SequenceValue tuple ? tuple.Items.SelectMany(Leaves) : [value];
}
