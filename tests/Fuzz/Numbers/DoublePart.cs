using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ShapeGen.Fuzz.Writing;

namespace ShapeGen.Fuzz.Numbers;

/// <summary>Writes the methods of a random program a second time, in double precision: over the same layers, with the same control flow.</summary>
internal static class DoublePart
{
    /// <summary>What the second forward method is called.</summary>
    public const string Method = "ForwardDouble";

    private const string NamespaceStart = "\n{\n";

    /// <summary>The program with the second methods.</summary>
    public static string AddTo(string text)
    {
        var result = new StringBuilder(text);
        foreach (var type in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().Reverse())
        {
            if (type.Identifier.Text != GeneratedProgram.Caller)
                result.Insert(type.CloseBraceToken.SpanStart, string.Concat(type.Members.OfType<MethodDeclarationSyntax>().Select(Copy)));
        }

        var start = text.IndexOf(NamespaceStart, StringComparison.Ordinal) + NamespaceStart.Length;
        return result.Insert(start, $"using {typeof(Doubles).Namespace};\n").ToString();
    }

    private static string Copy(MethodDeclarationSyntax method) => method.WithAttributeLists([]).ToFullString()
        .Replace("Tensor<float>", "Tensor<double>", StringComparison.Ordinal)
        .Replace(" Forward(", $" {Method}(", StringComparison.Ordinal)
        .Replace(".Forward(", $".{Method}(", StringComparison.Ordinal)
        .Replace("Tensor.", "Doubles.", StringComparison.Ordinal);
}
