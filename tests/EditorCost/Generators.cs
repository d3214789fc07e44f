using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ShapeGen.Generation;

namespace ShapeGen.EditorCost;

/// <summary>The generators that are compared.</summary>
internal static class Generators
{
    /// <summary>A driver with ShapeGen's generator.</summary>
    public static GeneratorDriver ShapeGen() => Driver(new ModelGenerator());

    /// <summary>A driver with a generator that does nothing.</summary>
    public static GeneratorDriver Empty() => Driver(new EmptyGenerator());

    /// <summary>A driver with a generator that looks for models, and does nothing with them.</summary>
    public static GeneratorDriver Looking() => Driver(new LookingGenerator());

    private static CSharpGeneratorDriver Driver(IIncrementalGenerator generator) =>
        CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: new CSharpParseOptions(LanguageVersion.CSharp14));

    private sealed class EmptyGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
        }
    }

    private sealed class LookingGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context)
        {
            var models = context.SyntaxProvider.ForAttributeWithMetadataName("ShapeGen.ModelAttribute", (_, _) => true, (model, _) => model.TargetSymbol.Name);
            context.RegisterSourceOutput(models, (_, _) => { });
        }
    }
}
