using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>
/// A model as the generator needs it: no symbols, no syntax, no spans. Two bindings of the same source give equal graphs.
/// </summary>
/// <param name="Type">The class that is extended.</param>
/// <param name="State">The fields and properties that hold weights and modules, in order of declaration.</param>
/// <param name="Layers">The table of layers, nested ones included, in order of declaration.</param>
/// <param name="Forward">The compiled forward pass, or null where it cannot be compiled as a whole.</param>
/// <param name="Signature">The forward method, or null where the class has none that can be run.</param>
/// <param name="Error">The first shape error's headline, which all that is generated then throws; or null.</param>
/// <param name="InferredRequirements">The conditions on the constructor's arguments that the forward pass needs and nobody wrote, in the notation of contracts.</param>
/// <param name="HasDiagram">True where the class asks for a diagram.</param>
/// <param name="Tracked">How many of its tensor expressions have a known shape; null where nobody counted.</param>
public sealed record ModelGraph(
    TypeReference Type,
    EquatableArray<StateMember> State,
    EquatableArray<LayerRow> Layers,
    ForwardGraph? Forward,
    ForwardSignature? Signature,
    string? Error,
    EquatableArray<string> InferredRequirements = default,
    bool HasDiagram = false,
    TrackedShare? Tracked = null)
{
    /// <summary>The one weight file that the project names for the model, or null.</summary>
    public WeightFileUse? Weights { get; init; }
}

/// <summary>How many of a model's tensor expressions have a known shape.</summary>
/// <param name="Known">The number of those.</param>
/// <param name="Total">The number of all.</param>
/// <param name="Lost">The first one that has none, or null.</param>
public sealed record TrackedShare(int Known, int Total, string? Lost);

/// <summary>A class and where it is declared.</summary>
/// <param name="Namespace">Its namespace, or an empty string.</param>
/// <param name="Containers">The headers of the types around it, outermost first: <c>partial class Outer</c>.</param>
/// <param name="Header">Its own header: <c>partial class LeNet</c>.</param>
/// <param name="Name">Its name with type parameters: <c>LeNet</c>.</param>
/// <param name="Accessibility">As in source: <c>public</c>.</param>
/// <param name="ConstructorParameters">The parameters of its constructor as in source (<c>int inFeatures</c>), all of them.</param>
/// <param name="Members">The names of its own members that a generated one must not repeat (<c>ToString</c>, <c>Run</c>).</param>
/// <param name="ConstructorAccessibility">The accessibility of its constructor as in source: <c>public</c>; empty where generated code cannot call it.</param>
public sealed record TypeReference(
    string Namespace,
    EquatableArray<string> Containers,
    string Header,
    string Name,
    string Accessibility,
    EquatableArray<ConstructorParameter> ConstructorParameters,
    EquatableArray<string> Members,
    string ConstructorAccessibility = "public");

/// <summary>A parameter of the model's constructor or of its forward method.</summary>
/// <param name="Type">Its type with <c>global::</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Default">Its default value as C#, or null.</param>
public sealed record ConstructorParameter(string Type, string Name, string? Default);

/// <summary>What a member of a model holds.</summary>
public enum StateKind
{
    /// <summary>A tensor that is a weight.</summary>
    Parameter,

    /// <summary>A tensor that is a constant.</summary>
    Buffer,

    /// <summary>A layer, a container or a nested model.</summary>
    Module,

    /// <summary>An array or list of modules.</summary>
    Modules,
}

/// <summary>A field or property with state.</summary>
/// <param name="Member">Its name in C#.</param>
/// <param name="Name">Its name in the state dictionary.</param>
/// <param name="Kind">What it holds.</param>
public sealed record StateMember(string Member, string Name, StateKind Kind);

/// <summary>A row of the table of layers.</summary>
/// <param name="Path">The state name: <c>block1.fc1</c>.</param>
/// <param name="Type">The class: <c>Linear</c>.</param>
/// <param name="Output">The shape of its first output in contract notation, or null where it is not known or not called.</param>
/// <param name="Parameters">The number of floats in its own weights; 0 for a container, null where it is not known.</param>
public sealed record LayerRow(string Path, string Type, string? Output, Dim? Parameters);

/// <summary>The forward method's face.</summary>
/// <param name="Method">Its name.</param>
/// <param name="Contract">Its contract as written.</param>
/// <param name="Inputs">Its tensors in order.</param>
/// <param name="Outputs">Its results in order.</param>
/// <param name="ReturnType">Its return type with <c>global::</c>.</param>
/// <param name="Symbols">The sizes that the caller determines, in order of appearance.</param>
/// <param name="Sizes">The sizes that the constructor determines, and how generated code reads them.</param>
/// <param name="Parameters">Its parameters as in source, in which the inputs are, some within tuples; empty where each input is one.</param>
/// <param name="Accessibility">As in source: <c>public</c>.</param>
/// <param name="Flags">The truth values on which it depends, and how generated code reads them.</param>
/// <param name="InferredConditions">The conditions on all sizes that the body needs and the contract does not state, in the notation of contracts.</param>
public sealed record ForwardSignature(
    string Method,
    string Contract,
    EquatableArray<SignatureTensor> Inputs,
    EquatableArray<SignatureTensor> Outputs,
    string ReturnType,
    EquatableArray<Symbol> Symbols,
    EquatableArray<SizeSource> Sizes,
    EquatableArray<ConstructorParameter> Parameters = default,
    string Accessibility = "public",
    EquatableArray<FlagSource> Flags = default,
    EquatableArray<string> InferredConditions = default)
{
    /// <summary>The contract with the conditions that the body needs besides.</summary>
    public string EffectiveContract => string.Join(", ", InferredConditions.Prepend(Contract));
}

/// <summary>An input or a result.</summary>
/// <param name="Name">The parameter's name; for a result its tuple name, or <c>result</c>.</param>
/// <param name="Shape">Its shape; a pack where the rank is open.</param>
/// <param name="ElementType"><c>float</c>, <c>long</c>, <c>int</c> or <c>bool</c>.</param>
/// <param name="IsOptional">True where it may be left out.</param>
public sealed record SignatureTensor(string Name, Shape Shape, string ElementType, bool IsOptional);

/// <summary>A truth value given by the constructor or the caller.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Expression">A C# expression for it inside the class.</param>
public sealed record FlagSource(string Name, string Expression);

/// <summary>A size given by the constructor.</summary>
/// <param name="Symbol">The size.</param>
/// <param name="Expression">A C# expression for it inside the class: <c>inFeatures</c>, <c>this.fc1.InFeatures</c>.</param>
/// <param name="IsSearched">True where the expression is dear, so that its value is kept.</param>
public sealed record SizeSource(Symbol Symbol, string Expression, bool IsSearched = false);
