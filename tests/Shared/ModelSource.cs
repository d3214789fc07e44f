using System.Numerics.Tensors;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Tests.Shared;

/// <summary>What every source in a test is compiled with.</summary>
internal static class ModelSource
{
    /// <summary>The usings that stand before each file.</summary>
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Numerics.Tensors;
        using ShapeGen;

        """;

    /// <summary>The platform and the runtime.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(Tensor).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(ModelAttribute).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(Contract).Assembly.Location),
    ];
}
