using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>A body that is being read: its variables, and what it has returned.</summary>
/// <param name="member">The method, constructor, accessor, field or local function.</param>
/// <param name="self">The instance, or null in a static one.</param>
internal sealed class Frame(ISymbol member, ObjectValue? self)
{
    private readonly Dictionary<ISymbol, AbstractValue> variables = new(SymbolEqualityComparer.Default);

    private readonly List<Returned> returns = [];

    private readonly HashSet<ISymbol> distrusted = new(SymbolEqualityComparer.Default);

    /// <summary>When it was created, among all that can be written to.</summary>
    public long Created { get; } = Stamp.Next();

    public ISymbol Member => member;

    public ObjectValue? Self => self;

    /// <summary>The body that called this one, or null for the first.</summary>
    public Frame? Caller { get; init; }

    /// <summary>The call in <see cref="Caller"/>.</summary>
    public SyntaxNode? CallSite { get; init; }

    /// <summary>The body that a local function stands in.</summary>
    public Frame? Lexical { get; init; }

    /// <summary>True in what is never compiled: initialisers, constructors, methods beside a model's forward pass.</summary>
    public bool IsOutsideGraph { get; set; }

    /// <summary>What the returned value is held against, or null.</summary>
    public OwedOutputs? Owed { get; init; }

    /// <summary>The object whose initialiser in braces is being read.</summary>
    public AbstractValue? ImplicitReceiver { get; set; }

    /// <summary>What was returned, in order.</summary>
    public IReadOnlyList<Returned> Returned => returns;

    /// <summary>True behind a <c>return</c> or <c>throw</c>.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Where <c>break</c> and <c>continue</c> lead to.</summary>
    public List<JumpTarget> Targets { get; } = [];

    /// <summary>True once a construct that is not followed may have returned.</summary>
    public bool MayHaveReturned { get; set; }

    public int Depth => Caller is null ? 0 : Caller.Depth + 1;

    /// <summary>True where that method of that instance is being read already.</summary>
    public bool IsReading(IMethodSymbol method, ObjectValue? instance) =>
        (ReferenceEquals(self, instance) && SymbolEqualityComparer.Default.Equals(member, method.OriginalDefinition)) || (Caller?.IsReading(method, instance) ?? false);

    public AbstractValue? Find(ISymbol symbol) =>
        variables.TryGetValue(symbol, out var value) ? value : Lexical?.Find(symbol);

    public void Declare(ISymbol symbol, AbstractValue value) => variables[symbol] = distrusted.Contains(symbol) ? AbstractValue.Explained : value;

    /// <summary>The body that declares the variable: this one or one that it stands in.</summary>
    public Frame OwnerOf(ISymbol symbol) =>
        !variables.ContainsKey(symbol) && Lexical?.Find(symbol) is not null ? Lexical.OwnerOf(symbol) : this;

    /// <summary>The variable's value in this very body, or null.</summary>
    public AbstractValue? Own(ISymbol symbol) => variables.TryGetValue(symbol, out var value) ? value : null;

    /// <summary>Gives it a value, or takes it away.</summary>
    public void Set(ISymbol symbol, AbstractValue? value)
    {
        if (value is null)
            variables.Remove(symbol);
        else
            Declare(symbol, value);
    }

    /// <summary>From here on the variable has no known value, whatever is assigned.</summary>
    public void Distrust(ISymbol symbol) => distrusted.Add(symbol);

    public void Return(Returned value)
    {
        returns.Add(value);
        End();
    }

    /// <summary>The variables whose tensors were changed through another variable, with what they hold since and what changed it.</summary>
    public Dictionary<ISymbol, (TensorValue Value, SyntaxNode Statement)> Stale { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The lists that variables hold.</summary>
    public List<SequenceValue> Lists => [.. variables.Values.OfType<SequenceValue>()];

    /// <summary>The variables that hold the tensor.</summary>
    public IReadOnlyList<ISymbol> Holding(TensorValue tensor) =>
        [.. variables.Where(variable => variable.Value is TensorValue held && held.IsSame(tensor)).Select(variable => variable.Key)];

    /// <summary>What was yielded, in order of the reading.</summary>
    public List<(AbstractValue Value, Facts Facts)> Yielded { get; } = [];

    /// <summary>How often a <c>return</c> or <c>throw</c> was met.</summary>
    public int Exits { get; private set; }

    public void End()
    {
        Exits++;
        HasEnded = true;
    }

    /// <summary>Leaves for a place within the body.</summary>
    public void Jump() => HasEnded = true;

    /// <summary>How many ways have returned.</summary>
    public int Returns => returns.Count;

    /// <summary>Forgets what was returned behind the first ways.</summary>
    public void ForgetReturns(int kept) => returns.RemoveRange(kept, returns.Count - kept);

    /// <summary>Goes on where another way leads to.</summary>
    public void Resume() => HasEnded = false;
}

/// <summary>A value that a body returned.</summary>
/// <param name="Value">The value.</param>
/// <param name="Path">Where it is true, this is what was returned; null where that is not known.</param>
/// <param name="Facts">What is known of sizes there.</param>
/// <param name="Exit">How the graph leaves the body there, or null.</param>
internal sealed record Returned(AbstractValue Value, Condition? Path, Facts Facts, Jump? Exit);
