namespace ShapeGen.Engine;

/// <summary>A parameter of the forward method as <c>Run</c> takes it over.</summary>
internal sealed class RunParameter
{
    private readonly ResultType? type;
    private readonly ConstructorParameter source;

    private RunParameter(ConstructorParameter source)
    {
        this.source = source;
        Name = Identifiers.Escape(source.Name);
        IsNullableTuple = source.Type.EndsWith(")?", StringComparison.Ordinal);
        type = IsScalar ? null : ResultType.Parse(IsNullableTuple ? source.Type.Substring(0, source.Type.Length - 1) : source.Type);
        if (type?.Leaves().Any(leaf => leaf.Type.IsScalar) == true)
            type = null;
    }

    public string Name { get; }

    /// <summary>True for a number or a truth value.</summary>
    public bool IsScalar => source.Type is "int" or "long" or "nint" or "bool" or "float" or "double";

    public bool IsSize => source.Type is "int" or "long" or "nint";

    public bool IsInt => source.Type == "int";

    /// <summary>The type and the name.</summary>
    public string TypeAndName => $"{source.Type} {Name}";

    /// <summary>How many tensors it holds; 0 for what is no tensor.</summary>
    public int Count => type?.Leaves().Count() ?? 0;

    /// <summary>True where it is more than one tensor.</summary>
    public bool IsTuple => type?.Elements.Count > 0;

    public bool IsNullableTuple { get; }

    public string Declaration => $"{source.Type} {Name}{(source.Default is { } value ? $" = {value}" : "")}";

    /// <summary>The parameters of a forward method.</summary>
    public static IReadOnlyList<RunParameter> Of(ForwardSignature signature)
    {
        var sources = signature.Parameters.Count > 0 ? signature.Parameters : signature.Inputs.Select(input => new ConstructorParameter(
            $"{RuntimeNames.Tensor}<{input.ElementType}>{(input.IsOptional ? "?" : "")}", input.Name, input.IsOptional ? "null" : null));
        return [.. sources.Select(source => new RunParameter(source))];
    }

    /// <summary>How its tensors are reached.</summary>
    public IEnumerable<string> Tensors() => (type?.Leaves() ?? []).Select(leaf => Name + (IsNullableTuple ? "?" : "") + leaf.Path);

    /// <summary>An argument for it, made of tensors.</summary>
    /// <param name="tensors">The tensors in order.</param>
    /// <param name="isAbsent">The condition under which a tuple is left out.</param>
    public string Argument(IReadOnlyList<string> tensors, string isAbsent)
    {
        var value = type!.Compose(tensors, withNames: false);
        return IsNullableTuple ? $"{isAbsent} ? null : {value}" : value;
    }
}
