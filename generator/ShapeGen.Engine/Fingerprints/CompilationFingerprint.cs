using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ShapeGen.Engine;

/// <summary>All that a compilation declares, with its options and what it references; its bodies apart.</summary>
public static class CompilationFingerprint
{
    private static readonly ConditionalWeakTable<Compilation, StrongBox<Fingerprint>> Known = new();
    private static readonly ConditionalWeakTable<MetadataReference, StrongBox<Fingerprint>> KnownReferences = new();

    /// <summary>The fingerprint of the declarations, options and references, computed once.</summary>
    public static Fingerprint Of(Compilation compilation, CancellationToken cancellation)
    {
        if (Known.TryGetValue(compilation, out var known))
            return known.Value;

        var result = Fingerprint.Empty.With(compilation.AssemblyName);
        result = With(result, compilation.Options);
        foreach (var reference in compilation.References)
            result = result.With(Of(reference, compilation, cancellation));
        foreach (var tree in compilation.SyntaxTrees)
            result = With(result, tree.Options).With(TreeFingerprint.Of(tree, cancellation).Declarations);

        return Known.GetValue(compilation, _ => new StrongBox<Fingerprint>(result)).Value;
    }

    private static Fingerprint With(Fingerprint result, CompilationOptions options)
    {
        result = result.With((ulong)options.OutputKind).With((ulong)options.NullableContextOptions).With(options.CheckOverflow ? 1ul : 0);
        return options is CSharpCompilationOptions csharp ? result.With(csharp.AllowUnsafe ? 1ul : 0).With(csharp.Usings) : result;
    }

    private static Fingerprint With(Fingerprint result, ParseOptions options) =>
        options is CSharpParseOptions csharp ? result.With((ulong)csharp.LanguageVersion) : result;

    /// <summary>A project counts by what it declares, a file by its module's identity.</summary>
    private static Fingerprint Of(MetadataReference reference, Compilation compilation, CancellationToken cancellation)
    {
        if (reference is CompilationReference project)
            return Of(project.Compilation, cancellation);

        return KnownReferences.GetValue(reference, _ => new StrongBox<Fingerprint>(OfFile(reference, compilation))).Value;
    }

    private static Fingerprint OfFile(MetadataReference reference, Compilation compilation)
    {
        var result = Fingerprint.Empty.With(reference.Display).With(reference.Properties.Aliases);
        return compilation.GetAssemblyOrModuleSymbol(reference) switch
        {
            IAssemblySymbol assembly => assembly.Modules.Aggregate(result, With),
            IModuleSymbol module => With(result, module),
            _ => result,
        };
    }

    private static Fingerprint With(Fingerprint result, IModuleSymbol module) =>
        result.With(module.GetMetadata()?.GetModuleVersionId().ToString());
}
