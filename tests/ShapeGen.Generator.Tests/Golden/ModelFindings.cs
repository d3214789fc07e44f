using Microsoft.CodeAnalysis;
using ShapeGen.Engine;

namespace ShapeGen.Generation.Tests.Golden;

/// <summary>What reading a model tells.</summary>
internal static class ModelFindings
{
    /// <summary>The rule and the message of each finding, in order of the source.</summary>
    public static IReadOnlyList<string> Of(Compilation compilation, string model)
    {
        var type = compilation.GetTypeByMetadataName(model)!;
        var bound = ModelBinder.Bind(type, compilation, TestContext.Current.CancellationToken);
        return [.. bound.Findings.Select(finding => $"{finding.Id} {finding.Message.Headline}")];
    }
}
