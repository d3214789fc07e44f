using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ShapeGen.Engine;

namespace ShapeGen.Analyzers;

/// <summary>The descriptors of all rules.</summary>
public static class Rules
{
    /// <summary>Where the page of each rule stands.</summary>
    public const string HelpBase = "https://github.com/shapegen/shapegen/blob/main/docs/rules/";

    private const string Declarations = "ShapeGen.Declarations";
    private const string Shapes = "ShapeGen.Shapes";
    private const string Compilation = "ShapeGen.Compilation";
    private const string Proofs = "ShapeGen.Proofs";

    /// <summary>All rules in order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        Declaration(RuleIds.NotExtensible, "A model must be a partial class", "ShapeGen generates 'Run' and the state dictionary into the class, which must be partial, as must be the types around it."),
        Declaration(RuleIds.MalformedContract, "A contract must be well formed", "The text of a [Shape] attribute follows the notation of docs/contracts.md."),
        Declaration(RuleIds.NotASize, "A name in a contract must be a size or a shape variable", "A name that coincides with a member or a parameter stands for its value, which must be a size, a tuple of sizes, a truth value or a text."),
        Declaration(RuleIds.TensorCount, "A contract must have the tensors of its method", "The inputs of a contract are the method's tensor parameters in order, its outputs the tensors that it returns."),
        Create(RuleIds.ConstrainsNothing, "A contract should constrain something", "Each shape of the contract is any number of dimensions of its own, so that nothing can be checked by it.", Declarations, DiagnosticSeverity.Warning),
        Declaration(RuleIds.UnknownName, "A name that a contract computes with must have a value", "A requirement, a definition or a computed output uses a name that no input binds and that is no parameter or member."),
        Create(RuleIds.UnusedLayer, "A layer is not used", "Nothing in the class reads the private field or property that holds the layer.", Declarations, DiagnosticSeverity.Warning),
        Create(RuleIds.NoForward, "A model should have a forward pass", "The class has no method that takes or returns a tensor.", Declarations, DiagnosticSeverity.Warning),
        Shape(RuleIds.Dimension, "A dimension does not fit", "A tensor is given to something whose contract wants another size in one of its dimensions."),
        Shape(RuleIds.Rank, "The number of dimensions does not fit", "A tensor is given to something whose contract wants more or fewer dimensions."),
        Shape(RuleIds.CallRequirement, "A requirement of the call does not hold", "A contract names conditions that its sizes must meet, such as a kernel not larger than its input."),
        Shape(RuleIds.Broadcast, "The operands do not broadcast", "Two dimensions of an elementwise operation must be alike unless one of them is 1."),
        Shape(RuleIds.Output, "The declared output is not delivered", "A method returns another shape than its contract promises."),
        Shape(RuleIds.ConstructorRequirement, "A requirement of the constructor does not hold", "A class names conditions that its constructor's arguments must meet, such as channels divisible by groups."),
        Shape(RuleIds.TypedArgument, "A typed argument has another shape than 'Run' takes", "The type of a Shaped value says its sizes, and one of them is not what the model's Run takes."),
        Create(RuleIds.ChangedInPlace, "A tensor is used that was changed in place", "An operator such as += writes into the tensor itself, which another variable that is used afterwards is too.", Shapes, DiagnosticSeverity.Warning),
        Create(RuleIds.LinqOnTensor, "A call on a tensor is LINQ's", "A tensor can be enumerated, so that a call to which no tensor operation fits binds to LINQ's method of that name.", Shapes, DiagnosticSeverity.Warning),
        Information(RuleIds.NotFollowed, "A construct is not followed", "What stands here is not compiled, so that Run runs Forward as written."),
        Information(RuleIds.PartlyKnown, "Not all shapes of the model are known", "Beyond an expression whose shape is not known nothing can be checked, so that silence is no proof."),
        Create(RuleIds.NotProven, "A call could not be proven to fit", "The shape of what is given is not known, so that the call is checked when it runs.", Proofs, DiagnosticSeverity.Info, isEnabled: false),
        Create(RuleIds.UnwrittenRequirement, "The contract does not say what the body needs", "The body works for some of the sizes alone that the contract promises to serve; a call with others is told.", Proofs, DiagnosticSeverity.Info),
        Create(RuleIds.ExpressionShape, "The shape of an expression", "Shown where .editorconfig says shapegen_show_shapes = true.", Proofs, DiagnosticSeverity.Hidden),
    ];

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = All.Concat(WeightRules.All).ToImmutableDictionary(rule => rule.Id);

    /// <summary>The rule of that id.</summary>
    public static DiagnosticDescriptor Of(string id) => ById[id];

    private static DiagnosticDescriptor Declaration(string id, string title, string description) =>
        Create(id, title, description, Declarations, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Shape(string id, string title, string description) =>
        Create(id, title, description, Shapes, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Information(string id, string title, string description) =>
        Create(id, title, description, Compilation, DiagnosticSeverity.Info);

    private static DiagnosticDescriptor Create(string id, string title, string description, string category, DiagnosticSeverity severity, bool isEnabled = true) =>
        new(id, title, "{0}", category, severity, isEnabled, description, $"{HelpBase}{id}.md");
}
