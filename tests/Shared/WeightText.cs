using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ShapeGen.Shapes;

namespace ShapeGen.Tests.Shared;

/// <summary>A weight file as the build describes it to the compiler.</summary>
internal sealed class WeightText(string text) : AdditionalText
{
    public const string FileName = "net.safetensors" + WeightFileDescription.Extension;

    /// <summary>The description of <c>net.safetensors</c> for the model <c>Net</c>, with entries such as <c>fc.weight F32 (10, 400)</c>.</summary>
    public static WeightText Of(string entries, string model = "Net", bool isStrict = true, bool isEmbedded = false) =>
        new(new WeightFileDescription(
            new WeightFileUse(model, "net.safetensors", "net.safetensors", isEmbedded, isStrict), "",
            [.. entries.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Entry)]).ToString());

    public override string Path => FileName;

    public string Text => text;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);

    private static DescribedEntry Entry(string line)
    {
        var parts = line.Split(' ', 3);
        return new(parts[0], parts[1], [.. parts[2].Trim('(', ')').Split(',', StringSplitOptions.RemoveEmptyEntries).Select(long.Parse)]);
    }
}
