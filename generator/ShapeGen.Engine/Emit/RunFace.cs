using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>The names in the signatures of the generated <c>Run</c> methods.</summary>
internal sealed class RunFace
{
    private readonly Dictionary<Symbol, string> symbols = [];
    private readonly Identifiers names = new();

    private RunFace(ForwardSignature signature)
    {
        Signature = signature;
        ResultType = ResultType.Parse(signature.ReturnType) is { } type && type.Leaves().Count() == signature.Outputs.Count ? type : null;
        Parameters = RunParameter.Of(signature);
        IsPlain = Parameters.All(parameter => parameter.Count > 0 || parameter.IsScalar) && Parameters.Sum(parameter => parameter.Count) == signature.Inputs.Count;
        IsFlat = IsPlain && !Scalars.Any();
        foreach (var tuple in Parameters.Where(parameter => parameter.IsTuple))
            names.Claim(tuple.Name);
        Inputs = [.. signature.Inputs.Select(input => names.Claim(input.Name))];
        Results = [.. signature.Outputs.Select(output => names.Claim(output.Name))];
        Sizes = [.. FindSizes()];
        foreach (var size in Sizes)
            symbols[size.Symbol] = size.Value;
        foreach (var source in signature.Sizes)
            symbols[source.Symbol] = "this." + SizeProperty(source.Symbol);
        foreach (var scalar in Scalars.Where(scalar => scalar.IsSize))
        {
            var value = scalar.IsInt ? scalar.Name : $"((int){scalar.Name})";
            symbols[new Symbol(scalar.Name.TrimStart('@'), SymbolKind.Unknown)] = value;
            symbols[new Symbol(scalar.Name.TrimStart('@'))] = value;
        }
    }

    public ForwardSignature Signature { get; }

    /// <summary>The return type's parts, or null where generated code cannot make them.</summary>
    public ResultType? ResultType { get; }

    /// <summary>The forward method's parameters.</summary>
    public IReadOnlyList<RunParameter> Parameters { get; }

    /// <summary>True where the parameters hold the inputs and nothing else.</summary>
    public bool IsFlat { get; }

    /// <summary>True where they may hold numbers and truth values too.</summary>
    public bool IsPlain { get; }

    /// <summary>The parameters that are numbers and truth values.</summary>
    public IEnumerable<RunParameter> Scalars => Parameters.Where(parameter => parameter.IsScalar);

    /// <summary>The sizes among them that the contract names, which promises nothing for less than 1.</summary>
    public IEnumerable<RunParameter> NamedScalars =>
        Scalars.Where(scalar => scalar.IsSize && Contract.TryParse(Signature.Contract, out var contract, out _) && contract!.Names.Any(name => name.Key == scalar.Name.TrimStart('@')));

    public IReadOnlyList<string> Inputs { get; }

    public IReadOnlyList<string> Results { get; }

    /// <summary>The sizes that the caller of the span form gives, in order of appearance.</summary>
    public IReadOnlyList<SizeParameter> Sizes { get; }

    public static RunFace Of(ForwardSignature signature) => new(signature);

    /// <summary>The property with a size that the constructor determined, which models that hold this one read too.</summary>
    public static string SizeProperty(Symbol symbol) => SizeProperty(symbol.Name);

    /// <summary>As above, for a parameter's name.</summary>
    public static string SizeProperty(string name) => $"{Identifiers.Prefix}_{Identifiers.Clean(name)}";

    /// <summary>The arguments for the forward method's parameters, made of the inputs.</summary>
    /// <param name="tensor">The tensor for the input of an index.</param>
    /// <param name="isAbsent">The condition under which that input is left out.</param>
    public IEnumerable<string> Arguments(Func<int, string> tensor, Func<int, string> isAbsent)
    {
        var next = 0;
        foreach (var parameter in Parameters)
        {
            var first = next;
            next += parameter.Count;
            yield return parameter.Argument([.. Enumerable.Range(first, parameter.Count).Select(tensor)], isAbsent(first));
        }
    }

    /// <summary>A scope for the locals of a method with these parameters.</summary>
    public Identifiers NewScope() => new([.. Parameters.Select(parameter => parameter.Name), .. Inputs, .. Results, .. Sizes.SelectMany(size => new[] { size.Name, size.Value })]);

    public bool Knows(Symbol symbol) => symbols.ContainsKey(symbol);

    /// <summary>True where every symbol of the size has a value at run time.</summary>
    public bool Knows(Dim dim) => dim.Symbols.All(Knows);

    /// <summary>True where every size and pack of the shape has a value at run time.</summary>
    public bool Knows(Shape shape) => shape.Items.All(item => item.Dim is { } dim ? Knows(dim) : Knows(item.Pack!.Product));

    /// <summary>What holds the symbol's value.</summary>
    public string NameOf(Symbol symbol) => symbols[symbol];

    /// <summary>The parameter with the sizes of a pack.</summary>
    public string NameOf(Pack pack) => Sizes.First(size => pack.Equals(size.Pack)).Name;

    /// <summary>The statements that compute the products of packs.</summary>
    public IEnumerable<string> PackProducts(Pack? only = null) => Sizes
        .Where(size => size.Pack is { } pack && (only is null || pack.Equals(only)))
        .Select(size => $"int {size.Value} = {RuntimeNames.Sizes}.Product({size.Name});");

    public DimPrinter Printer(Facts facts, bool wide = false) => new(symbol => symbols[symbol], facts, wide, FlagOf);

    /// <summary>True for a truth value that has a source.</summary>
    public bool IsFlag(string name) => Signature.Flags.Any(flag => flag.Name == name);

    /// <summary>What holds the truth value.</summary>
    public string FlagOf(string name) => Signature.Flags.First(flag => flag.Name == name).Expression;

    private IEnumerable<SizeParameter> FindSizes()
    {
        var found = new HashSet<Symbol>();
        foreach (var item in Signature.Inputs.SelectMany(input => input.Shape.Items))
        {
            if (item.Pack is { } pack && found.Add(pack.Product))
                yield return ForPack(pack);

            foreach (var symbol in (item.Dim?.Symbols ?? []).Where(symbol => Signature.Symbols.Contains(symbol) && found.Add(symbol)))
                yield return ForSymbol(symbol);
        }

        foreach (var symbol in Signature.Symbols.Where(found.Add))
            yield return ForSymbol(symbol);
    }

    private SizeParameter ForSymbol(Symbol symbol)
    {
        var name = names.Claim(symbol.Name);
        return new SizeParameter(symbol, null, name, name);
    }

    private SizeParameter ForPack(Pack pack)
    {
        var wish = pack.Name.Any(char.IsLetter) ? pack.Name : "leading";
        return new SizeParameter(pack.Product, pack, names.Claim(wish), names.Claim(wish + "Count"));
    }
}

/// <summary>A size that the caller of the span form gives.</summary>
/// <param name="Symbol">The size; for a pack the product of its sizes.</param>
/// <param name="Pack">The pack, or null for a single size.</param>
/// <param name="Name">The parameter's name.</param>
/// <param name="Value">The parameter or local that holds the symbol's value.</param>
internal sealed record SizeParameter(Symbol Symbol, Pack? Pack, string Name, string Value)
{
    public string Declaration => Pack is null ? $"int {Name}" : $"{RuntimeNames.ReadOnlySpan}<nint> {Name}";
}
