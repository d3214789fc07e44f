using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using ShapeGen.Analyzers;
using ShapeGen.Tests.Shared;

namespace ShapeGen.CodeFixes.Tests;

/// <summary>A layer takes the sizes that a weight file has.</summary>
public class WeightFixTests
{
    [Theory]
    [InlineData("Linear", "16 * 6 * 6, 120", "400, 120", "fc.weight F32 (120,400)\nfc.bias F32 (120)")]
    [InlineData("Linear", "inFeatures: 4, outFeatures: 3", "inFeatures: 4, outFeatures: 7", "fc.weight F32 (7,4)\nfc.bias F32 (7)")]
    [InlineData("Linear", "4, 3", "5, 6", "fc.weight F32 (6,5)\nfc.bias F32 (6)")]
    [InlineData("Conv2d", "4, 8, kernelSize: 3, groups: 2", "4, 8, kernelSize: 5, groups: 2", "fc.weight F32 (8,2,5,5)\nfc.bias F32 (8)")]
    [InlineData("Conv2d", "4, 8, kernelSize: 3, groups: 2", "6, 8, kernelSize: 3, groups: 2", "fc.weight F32 (8,3,3,3)\nfc.bias F32 (8)")]
    [InlineData("GRUCell", "4, 3", "4, 5", "fc.weight_ih F32 (15,4)\nfc.weight_hh F32 (15,5)\nfc.bias_ih F32 (15)\nfc.bias_hh F32 (15)")]
    public Task The_sizes_become_those_of_the_file(string layer, string arguments, string result, string file) =>
        Gives(Model(layer, $"{{|SG4003:new({arguments})|}}"), Model(layer, $"new({result})"), file);

    [Theory]
    [InlineData("new(size, 3)", "fc.weight F32 (7,4)\nfc.bias F32 (7)")]
    [InlineData("new(4, 3)", "fc.weight F32 (7,4)\nfc.bias F32 (8)")]
    [InlineData("new(4, 3)", "fc.weight F32 (7,4,1)\nfc.bias F32 (7)")]
    public Task Nothing_is_offered_where_no_sizes_would_do(string creation, string file)
    {
        var model = Model("Linear", $"{{|SG4003:{creation}|}}").Replace("Net", "Net(int size)").Replace("size, 3", "size * 2, 3");
        return Gives(model, model, file);
    }

    private static string Model(string layer, string creation) =>
        $$"""
        [Model]
        public partial class Net
        {
            private readonly {{layer}} fc = {{creation}};
        }
        """;

    private static Task Gives(string source, string result, string file)
    {
        var test = new Test { ReferenceAssemblies = new ReferenceAssemblies("net10.0"), MarkupOptions = MarkupOptions.UseFirstDescriptor };
        test.TestState.Sources.Add(ModelSource.Usings + source);
        test.FixedState.Sources.Add(ModelSource.Usings + result);
        test.TestState.AdditionalFiles.Add((WeightText.FileName, WeightText.Of(file).Text));
        test.TestState.AdditionalReferences.AddRange(ModelSource.References);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Test : CSharpCodeFixTest<WeightAnalyzer, FitLayerToFileFix, DefaultVerifier>
    {
        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.None);

        protected override CompilationOptions CreateCompilationOptions() =>
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
    }
}
