using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeGen.Engine;
using ShapeGen.Shapes;

namespace ShapeGen.Generation;

/// <summary>Generates into each model what its forward pass and its fields ask for.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelGenerator : IIncrementalGenerator
{
    /// <summary>The name of the step that reads models.</summary>
    public const string ModelsStep = "Models";

    /// <summary>The name of the step that prints them.</summary>
    public const string SourcesStep = "Sources";

    private const string Attribute = "ShapeGen.ModelAttribute";

    private readonly Binder bind;

    /// <summary>The generator as the compiler makes it.</summary>
    public ModelGenerator()
        : this(ModelBinder.Bind)
    {
    }

    internal ModelGenerator(Binder bind) => this.bind = bind;

    /// <summary>Reads a model; a test may put one that counts in its place.</summary>
    internal delegate BoundModel Binder(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var memo = new BindingMemo<ModelPart>();
        var models = context.SyntaxProvider
            .ForAttributeWithMetadataName(Attribute, (node, _) => node is TypeDeclarationSyntax, (model, cancellation) => Read(model, memo, cancellation))
            .Where(model => model is not null)
            .WithTrackingName(ModelsStep);
        var weights = context.AdditionalTextsProvider
            .Where(file => file.Path.EndsWith(WeightFileDescription.Extension, StringComparison.OrdinalIgnoreCase))
            .Select((file, cancellation) => WeightFileDescription.Parse(file.GetText(cancellation)?.ToString() ?? "")?.Use)
            .Where(use => use is not null)
            .Collect()
            .Select((uses, _) => new EquatableArray<WeightFileUse>(uses!));
        var sources = models
            .Combine(weights)
            .Select((pair, _) => new GeneratedSource(pair.Left!.HintName, ModelEmitter.Emit(pair.Left.WithWeights(pair.Right))))
            .WithTrackingName(SourcesStep);
        context.RegisterSourceOutput(sources, (production, source) => production.AddSource(source.HintName, source.Text));
    }

    private ModelPart? Read(GeneratorAttributeSyntaxContext context, BindingMemo<ModelPart> memo, CancellationToken cancellation)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        if (!IsFirstMarked(type, context.TargetNode))
            return null;

        return memo.Get(
            type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), context.SemanticModel.Compilation,
            () =>
            {
                var model = bind(type, context.SemanticModel.Compilation, cancellation);
                return (model.Graph is { } graph ? new ModelPart(HintNames.For(type), type.ToDisplayString(), graph) : null, model.Bodies);
            },
            cancellation);
    }

    /// <summary>A class that carries the attribute on several parts, which is an error, is generated once all the same.</summary>
    private static bool IsFirstMarked(INamedTypeSymbol type, SyntaxNode part) => type.GetAttributes()
        .First(attribute => attribute.AttributeClass?.ToDisplayString() == Attribute)
        .ApplicationSyntaxReference is { } place && place.SyntaxTree == part.SyntaxTree && part.Span.Contains(place.Span);
}

/// <summary>A model as the pipeline carries it.</summary>
internal sealed record ModelPart(string HintName, string FullName, ModelGraph Graph)
{
    /// <summary>The model with the weight file that is for it; with none where there are several.</summary>
    public ModelGraph WithWeights(EquatableArray<WeightFileUse> uses) =>
        Graph with { Weights = uses.Where(use => use.IsFor(FullName)).Take(2).ToList() is [var only] ? only : null };
}

/// <summary>A file that is generated.</summary>
internal sealed record GeneratedSource(string HintName, string Text);
