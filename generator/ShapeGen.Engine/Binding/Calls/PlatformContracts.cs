using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>The contracts of the platform's tensor operations, from the table beside this file.</summary>
internal static class PlatformContracts
{
    private const string Table = "PlatformContracts.txt";
    private const string KernelNamespace = "ShapeGen.Kernels.";
    private const string View = "view";
    private static readonly Lazy<IReadOnlyDictionary<string, Row>> Rows = new(ReadTable);

    /// <summary>The contract of one of the platform's methods, or null where the table has none.</summary>
    public static MethodContract? Find(IMethodSymbol method, Compilation compilation) =>
        Rows.Value.TryGetValue(KeyOf(method), out var row)
            ? new(row.Contract, Kernel(row, compilation), row.Kernel == View, Pointwise: null)
            : null;

    /// <summary>The method as the table writes it: <c>Tensor.op_Addition(Tensor, T)</c>.</summary>
    private static string KeyOf(IMethodSymbol method)
    {
        var type = method.ContainingType.IsExtension ? method.ContainingType.ContainingType : method.ContainingType;
        return $"{type.Name}.{method.Name}({string.Join(", ", method.Parameters.Select(parameter => NameOf(parameter.Type)))})";
    }

    private static string NameOf(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => "T",
        IArrayTypeSymbol array => NameOf(array.ElementType) + "[]",
        INamedTypeSymbol { TypeArguments: [{ Name: "NIndex" or "NRange" } item] } => $"{type.Name}<{item.Name}>",
        _ => type.Name,
    };

    private static KernelDeclaration? Kernel(Row row, Compilation compilation)
    {
        if (row.Kernel is null or View)
            return null;

        var dot = row.Kernel.IndexOf('.');
        var type = compilation.GetTypeByMetadataName(KernelNamespace + row.Kernel.Substring(0, dot));
        return type?.GetMembers(row.Kernel.Substring(dot + 1)).OfType<IMethodSymbol>().FirstOrDefault() is { } method
            ? new(method, inPlace: true, row.Arguments)
            : null;
    }

    private static IReadOnlyDictionary<string, Row> ReadTable()
    {
        using var stream = typeof(PlatformContracts).Assembly.GetManifestResourceStream(Table)!;
        using var reader = new StreamReader(stream);
        var rows = new Dictionary<string, Row>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                rows.Add(line.Substring(0, line.IndexOf('|')).Trim(), ReadRow(line.Split('|')));
        }

        return rows;
    }

    private static Row ReadRow(string[] columns)
    {
        var kernel = columns.Length > 2 ? columns[2].Split(':') : [];
        var arguments = kernel.Length > 1 ? kernel[1].Split(',').Select(argument => argument.Split('=')) : [];
        return new(
            Contract.Parse(columns[1].Trim()),
            kernel.FirstOrDefault()?.Trim(),
            arguments.ToDictionary(argument => argument[0].Trim(), argument => argument[1].Trim()));
    }

    private sealed record Row(Contract Contract, string? Kernel, IReadOnlyDictionary<string, string> Arguments);
}
