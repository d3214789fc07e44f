using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>What one reading shares: the compilation, what is known of sizes, the graph, the findings.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="home">Where errors are told at their own place.</param>
/// <param name="own">Says whether a method is told its own errors where it is declared.</param>
/// <param name="cancellation">Stops the reading.</param>
internal sealed class BindingSession(Compilation compilation, SourceHome home, OwnErrors own, CancellationToken cancellation)
{
    private const int MaximumSteps = 50_000;
    private readonly HashSet<SyntaxNode> read = [];
    private readonly Dictionary<ISymbol, bool> neverWritten = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, DeclaredNames> declaredNames = new(SymbolEqualityComparer.Default);
    private readonly List<Condition> lasting = [];
    private readonly HashSet<string> sizes = [];
    private readonly HashSet<Condition> onSomeWays = [];
    private readonly HashSet<Symbol> passes = [];
    private int steps;

    public Compilation Compilation => compilation;

    public SourceHome Home => home;

    public OwnErrors Own => own;

    public FindingSink Findings { get; } = new(home);

    public GraphBuilder Graph { get; } = new();

    public ContractReader Contracts { get; } = new(compilation);

    /// <summary>What was written to variables, members and lists.</summary>
    public Memory Memory { get; } = new();

    /// <summary>The members that were written to in objects of which nobody knows which ones they are.</summary>
    public HashSet<ISymbol> ChangedAnywhere { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>True where code is read that calls models, no model's own.</summary>
    public bool IsCaller { get; set; }

    /// <summary>Where it is true, the place that is being read is reached; null where that is not known.</summary>
    public Condition? Path { get; set; } = Condition.True;

    /// <summary>Is told each call by contract, where somebody wants to know.</summary>
    public Action<ContractCall>? Called { get; set; }

    /// <summary>Is told each instance that was constructed, where somebody wants to know.</summary>
    public Action<ObjectValue, IMethodSymbol>? Created { get; set; }

    /// <summary>The truth values that generated code can read, with the expressions for them.</summary>
    public Dictionary<string, string> Flags { get; } = [];

    /// <summary>How many steps were made.</summary>
    public int Steps => steps;

    public LazySizes LazySizes { get; } = new();

    /// <summary>What is known of sizes at the place that is being read.</summary>
    public Facts Facts { get; set; } = Facts.None;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Another reading of the same compilation, whose findings nobody is told.</summary>
    public BindingSession Fresh() => new(compilation, home, own, cancellation);

    /// <summary>Counts a step; false beyond the bound.</summary>
    public bool Step(out bool isFirstBeyond)
    {
        cancellation.ThrowIfCancellationRequested();
        isFirstBeyond = ++steps == MaximumSteps + 1;
        return steps <= MaximumSteps;
    }

    /// <summary>The operation of a body or an initialiser, or null where there is none.</summary>
    public IOperation? OperationOf(SyntaxNode node)
    {
        if (read.Add(node))
            own.Bodies.Add(node.GetReference());
        return own.Operations.Of(node, cancellation);
    }

    /// <summary>The names that a class declares for contracts.</summary>
    public DeclaredNames DeclaredNames(INamedTypeSymbol type) =>
        declaredNames.TryGetValue(type, out var known) ? known : declaredNames[type] = new(type);

    /// <summary>True for an expression whose value the compiler knows.</summary>
    public bool IsConstant(SyntaxNode expression) => own.Operations.IsConstant(expression, cancellation);

    /// <summary>True where the compilation has the source of the symbol.</summary>
    public bool HasSource(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Length > 0 && compilation.ContainsSyntaxTree(symbol.DeclaringSyntaxReferences[0].SyntaxTree);

    /// <summary>True where only constructors write the field or the primary constructor's parameter.</summary>
    public bool IsNeverWritten(ISymbol field)
    {
        if (neverWritten.TryGetValue(field, out var known))
            return known;

        own.Bodies.AddRange(field.ContainingType.DeclaringSyntaxReferences);
        return neverWritten[field] = Stability.IsNeverWritten(field);
    }

    /// <summary>True, false, or null where the facts leave it open.</summary>
    public bool? Decide(Condition condition) =>
        Facts.Decide(condition).Kind == VerdictKind.Proven ? true
        : Facts.Decide(!condition).Kind == VerdictKind.Proven ? false
        : null;

    /// <summary>The conditions on which the code depends whichever way is taken, in order.</summary>
    public IReadOnlyList<Condition> Requirements => [.. Graph.Requirements.Where(requirement => !onSomeWays.Contains(requirement))];

    /// <summary>Goes on under a condition on which the code depends.</summary>
    public void Require(Condition condition)
    {
        if (Path is null)
        {
            Graph.GiveUp();
            Assume(condition);
        }
        else if (Path.Equals(Condition.True))
        {
            Add(condition);
            Promise(condition);
        }
        else
        {
            AddOnSomeWays(new Or(!Path, condition));
            Assume(condition);
        }
    }

    /// <summary>True for a condition that the graph can test: every size in it is known where it is carried out.</summary>
    public bool CanTest(Condition condition) =>
        ConditionPrinter.Symbols(condition, Flags.ContainsKey)?.All(symbol => symbol.Kind != ShapeGen.Shapes.SymbolKind.Unknown || passes.Contains(symbol)) == true;

    /// <summary>The place that is being read is one that must not be reached.</summary>
    public void Refuse()
    {
        if (Path is { } path && !path.Equals(Condition.True) && CanTest(path))
            AddOnSomeWays(!path);
        else
            Graph.GiveUp();
    }

    private void AddOnSomeWays(Condition condition)
    {
        onSomeWays.Add(condition);
        Add(condition);
    }

    /// <summary>The graph is right only where the condition holds, which is checked before all else, or where the number of a pass is known.</summary>
    private void Add(Condition condition)
    {
        if (ConditionPrinter.Symbols(condition, Flags.ContainsKey)?.Any(passes.Contains) == true)
            Graph.Add(new Check(condition));
        else
            Graph.Require(condition);
    }

    /// <summary>True for the number of a loop's pass.</summary>
    public bool IsPass(Symbol symbol) => passes.Contains(symbol);

    /// <summary>The number of a loop's pass: at least 0, and known where the body is carried out.</summary>
    public Symbol NewPass(string name)
    {
        var symbol = NewSize(name).Symbols[0];
        passes.Add(symbol);
        return symbol;
    }

    /// <summary>A size of which nothing is known, different from all others.</summary>
    public Dim NewSize(string name)
    {
        while (!sizes.Add(name))
            name += "'";
        return Dim.Of(new Symbol(name, ShapeGen.Shapes.SymbolKind.Unknown));
    }

    /// <summary>What the reading is at this moment, but for what was written.</summary>
    public SessionMark Mark() => new(Graph.Mark(), Facts, Path, lasting.Count);

    /// <summary>Makes it what it was.</summary>
    public void GoBack(SessionMark mark)
    {
        Graph.GoBack(mark.Graph);
        lasting.RemoveRange(mark.Lasting, lasting.Count - mark.Lasting);
        (Facts, Path) = (mark.Facts, mark.Path);
    }

    /// <summary>Goes on knowing a condition that holds in all of the class.</summary>
    public void Promise(Condition condition)
    {
        lasting.Add(condition);
        Assume(condition);
    }

    /// <summary>Goes on with a method's facts, and with what holds in all of the class.</summary>
    public void Enter(Facts facts)
    {
        Facts = facts;
        lasting.ForEach(Assume);
    }

    /// <summary>Goes on knowing a condition, unless it contradicts what is known.</summary>
    public void Assume(Condition condition)
    {
        var facts = Facts.Assume(condition);
        if (!facts.IsContradictory)
            Facts = facts;
    }
}

/// <summary>How far a reading has come.</summary>
internal sealed record SessionMark(GraphMark Graph, Facts Facts, Condition? Path, int Lasting);
