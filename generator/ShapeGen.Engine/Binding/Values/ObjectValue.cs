using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>An instance of a class: a layer, a container, a block or a model.</summary>
internal sealed class ObjectValue(INamedTypeSymbol type) : AbstractValue
{
    private ObjectValue? owner;
    private string? name;

    public INamedTypeSymbol Type => type;

    /// <summary>When it was created, among all that can be written to.</summary>
    public long Created { get; } = Stamp.Next();

    /// <summary>The arguments of its constructor by the parameters' names, defaults included.</summary>
    public Dictionary<string, Value> Arguments { get; } = [];

    /// <summary>The expressions of the arguments that were written.</summary>
    public Dictionary<string, SyntaxNode> ArgumentPlaces { get; } = [];

    /// <summary>The values of its primary constructor's parameters.</summary>
    public Dictionary<ISymbol, AbstractValue> Parameters { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The values of its fields and properties, where its constructor could be read.</summary>
    public Dictionary<ISymbol, AbstractValue> Members { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The children of a container, or null where it is none or they are not known.</summary>
    public SequenceValue? Children { get; set; }

    /// <summary>The expression that created it.</summary>
    public Location? Declaration { get; init; }

    /// <summary>True once others may have it, who change what can be changed of it at any time.</summary>
    public bool HasEscaped { get; set; }

    /// <summary>True where its constructor's arguments are refuted, which was told: nothing is known of its calls.</summary>
    public bool IsRefuted { get; set; }

    /// <summary>True while its initialisers and constructor are read.</summary>
    public bool IsUnderConstruction { get; set; }

    /// <summary>Where it stands for each item of a list: the number of the item.</summary>
    public Dim? Place { get; set; }

    /// <summary>The module that it lives in, or null.</summary>
    public ObjectValue? Owner => owner;

    /// <summary>For each <c>*</c> in <see cref="Path"/> the number that stands in its place.</summary>
    public IReadOnlyList<Dim> Places => [.. owner?.Places ?? [], .. new[] { Place }.OfType<Dim>()];

    /// <summary>True for the model that is read.</summary>
    public bool IsRoot { get; init; }

    /// <summary>Its state name (<c>block1.fc1</c>), empty for the model itself, null for what the model does not own.</summary>
    public string? Path => (IsRoot, owner?.Path) switch
    {
        (true, _) => "",
        (_, null) => null,
        (_, "") => name,
        (_, var outer) => $"{outer}.{name}",
    };

    /// <summary>True where both were created alike, so that they take and give the same shapes.</summary>
    public bool IsLike(ObjectValue other) =>
        SymbolEqualityComparer.Default.Equals(type, other.Type)
        && Children is null
        && other.Children is null
        && Arguments.Count == other.Arguments.Count
        && Arguments.All(argument => argument.Value is not UnknownValue && other.Arguments.TryGetValue(argument.Key, out var value) && argument.Value.Equals(value));

    /// <summary>As above, where also what is not known of both counts as alike: they were created by the same expression.</summary>
    public bool IsCreatedLike(ObjectValue other) =>
        SymbolEqualityComparer.Default.Equals(type, other.Type)
        && Arguments.Count == other.Arguments.Count
        && Arguments.All(argument => other.Arguments.TryGetValue(argument.Key, out var value) && argument.Value.Equals(value));

    /// <summary>Another instance of which the same is known.</summary>
    public ObjectValue Copy()
    {
        var copy = new ObjectValue(type) { Children = Children, Declaration = Declaration, HasEscaped = HasEscaped };
        foreach (var argument in Arguments)
            copy.Arguments.Add(argument.Key, argument.Value);
        foreach (var parameter in Parameters)
            copy.Parameters.Add(parameter.Key, parameter.Value);
        foreach (var member in Members)
            copy.Members.Add(member.Key, member.Value);
        return copy;
    }

    /// <summary>Says under which name it lives in another module; the first one counts.</summary>
    public void Adopt(ObjectValue newOwner, string newName)
    {
        if (owner is not null || IsRoot || ReferenceEquals(newOwner, this))
            return;

        (owner, name) = (newOwner, newName);
    }

    /// <summary>The same, living nowhere.</summary>
    public ObjectValue Released()
    {
        (owner, name) = (null, null);
        return this;
    }

    /// <summary>Gives it the name that another one has.</summary>
    public void AdoptLike(ObjectValue other, ObjectValue? newOwner) => (owner, name) = (newOwner, other.name);
}
