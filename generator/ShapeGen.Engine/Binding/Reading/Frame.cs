using Microsoft.CodeAnalysis;

namespace ShapeGen.Engine;

/// <summary>A body that is being read: its variables, and what it has returned.</summary>
/// <param name="member">The method, constructor, accessor, field or local function.</param>
/// <param name="self">The instance, or null in a static one.</param>
internal sealed class Frame(ISymbol member, ObjectValue? self)
{
    private readonly Dictionary<ISymbol, AbstractValue> variables = new(SymbolEqualityComparer.Default);

    private readonly HashSet<ISymbol> distrusted = new(SymbolEqualityComparer.Default);

    public ISymbol Member => member;

    public ObjectValue? Self => self;

    /// <summary>The body that called this one, or null for the first.</summary>
    public Frame? Caller { get; init; }

    /// <summary>The call in <see cref="Caller"/>.</summary>
    public SyntaxNode? CallSite { get; init; }

    /// <summary>The body that a local function stands in.</summary>
    public Frame? Lexical { get; init; }

    /// <summary>True in what is never compiled: initialisers, constructors, methods beside a model's forward pass.</summary>
    public bool IsOutsideGraph { get; init; }

    /// <summary>What the returned value is held against, or null.</summary>
    public OwedOutputs? Owed { get; init; }

    /// <summary>The object whose initialiser in braces is being read.</summary>
    public AbstractValue? ImplicitReceiver { get; set; }

    /// <summary>What was returned.</summary>
    public AbstractValue? Result { get; private set; }

    /// <summary>True behind a <c>return</c> or <c>throw</c>.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>True once a construct that is not followed may have returned.</summary>
    public bool MayHaveReturned { get; set; }

    public int Depth => Caller is null ? 0 : Caller.Depth + 1;

    /// <summary>True where that method of that instance is being read already.</summary>
    public bool IsReading(IMethodSymbol method, ObjectValue? instance) =>
        (ReferenceEquals(self, instance) && SymbolEqualityComparer.Default.Equals(member, method.OriginalDefinition)) || (Caller?.IsReading(method, instance) ?? false);

    public AbstractValue? Find(ISymbol symbol) =>
        variables.TryGetValue(symbol, out var value) ? value : Lexical?.Find(symbol);

    public void Declare(ISymbol symbol, AbstractValue value) => variables[symbol] = distrusted.Contains(symbol) ? AbstractValue.Explained : value;

    /// <summary>From here on the variable has no known value, whatever is assigned.</summary>
    public void Distrust(ISymbol symbol)
    {
        Assign(symbol, AbstractValue.Explained);
        distrusted.Add(symbol);
    }

    /// <summary>Gives a variable another value, in the body that declares it.</summary>
    public void Assign(ISymbol symbol, AbstractValue value)
    {
        if (!variables.ContainsKey(symbol) && Lexical?.Find(symbol) is not null)
            Lexical.Assign(symbol, value);
        else
            Declare(symbol, value);
    }

    public void Return(AbstractValue value)
    {
        Result = MayHaveReturned ? AbstractValue.Explained : value;
        HasEnded = true;
    }

    public void End() => HasEnded = true;
}
