namespace ShapeGen.Shapes;

/// <summary>
/// A shape contract: what a layer, an operation or a model wants of its inputs and promises of its outputs. The notation
/// is described in docs/contracts.md.
/// </summary>
public sealed class Contract
{
    private static readonly KnownTexts<Contract> known = new(text => TryParse(text, out var contract, out _) ? contract : null);

    private readonly ContractSyntax syntax;

    private Contract(string text, ContractSyntax syntax)
    {
        Text = text;
        this.syntax = syntax;
        Program = new ContractProgram(text, syntax);
        Names = [.. Program.FreeNames];
    }

    /// <summary>The text as written.</summary>
    public string Text { get; }

    /// <summary>How many inputs the contract names, optional ones included.</summary>
    public int InputCount => Program.Inputs.Length;

    /// <summary>How many outputs the contract names.</summary>
    public int OutputCount => Program.Outputs.Length;

    /// <summary>Every name that the contract uses and does not define, with the column of its first use (from 0).</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Names { get; }

    internal ContractProgram Program { get; }

    /// <summary>Reads a contract.</summary>
    /// <exception cref="FormatException">The text is malformed; the message says what was expected, and at which column.</exception>
    public static Contract Parse(string text) =>
        TryParse(text, out var contract, out var error) ? contract! : throw new FormatException(error!.ToString());

    /// <summary>The contract of that text, or null where it is malformed; a text that comes again is not read again.</summary>
    public static Contract? Find(string text) => known.Find(text);

    /// <summary>Reads a contract.</summary>
    public static bool TryParse(string text, out Contract? contract, out ContractError? error)
    {
        try
        {
            (contract, error) = (new Contract(text, Parser.ParseContract(text)), null);
            return true;
        }
        catch (ContractSyntaxException exception)
        {
            (contract, error) = (null, exception.Error);
            return false;
        }
    }

    /// <summary>True where the input of that index may be left out.</summary>
    public bool IsOptional(int input) => Program.Inputs[input].IsOptional;

    /// <summary>
    /// Holds what is given against the contract. The same code serves the build (sizes with symbols) and the failing
    /// eager call (sizes that are numbers).
    /// </summary>
    /// <param name="inputs">What is given, one for each input of the contract; optional ones at the end may be missing.</param>
    /// <param name="scope">The values of the names that are arguments or members; all others are shape variables.</param>
    /// <param name="facts">What is known of sizes.</param>
    public ContractOutcome Apply(IReadOnlyList<ContractInput> inputs, IReadOnlyDictionary<string, Value> scope, Facts facts)
    {
        var evaluator = Evaluate(inputs, scope, facts, out var succeeded);
        return new ContractOutcome(
            [.. Enumerable.Range(0, OutputCount).Select(index => succeeded ? evaluator.ToInput(evaluator.Output(index)) : ContractInput.Unknown)],
            evaluator.Failure,
            evaluator.Requirements,
            evaluator.IsComplete,
            evaluator.Bindings(scope));
    }

    private Evaluator<Dim, SymbolicArithmetic> Evaluate(
        IReadOnlyList<ContractInput> inputs, IReadOnlyDictionary<string, Value> scope, Facts facts, out bool succeeded)
    {
        var evaluator = new Evaluator<Dim, SymbolicArithmetic>(Program, new SymbolicArithmetic(facts));
        evaluator.SetScope(scope);
        for (var index = 0; index < InputCount; index++)
            evaluator.SetInput(index, evaluator.FromInput(index < inputs.Count ? inputs[index] : ContractInput.Absent));
        succeeded = inputs.Count <= InputCount ? evaluator.Run() : evaluator.FailSurplus(inputs.Count);
        return evaluator;
    }

    /// <summary>
    /// Reads the contract from inside the method that carries it: each shape variable becomes a promised symbol, each
    /// requirement a fact.
    /// </summary>
    /// <param name="scope">The values of the names that are arguments or members.</param>
    /// <param name="withOptionalDimensions">True to read each <c>N?</c> as there, false to read it as absent.</param>
    public ContractPromise Promise(IReadOnlyDictionary<string, Value> scope, bool withOptionalDimensions = true)
    {
        var evaluator = new Evaluator<Dim, SymbolicArithmetic>(Program, new SymbolicArithmetic(Facts.None));
        evaluator.SetScope(scope);
        return evaluator.Promise(withOptionalDimensions);
    }

    /// <summary>The sizes of an input's dimensions where arguments alone give them, null where not; null for all where a pack leaves the rank open.</summary>
    internal IReadOnlyList<long?>? SizesOf(int input, IReadOnlyDictionary<string, Value> scope)
    {
        if (Program.Inputs[input].Pattern is not TupleNode { Items: var items } || items.Any(item => item is SpliceNode))
            return null;

        var evaluator = new Evaluator<Dim, SymbolicArithmetic>(Program, new SymbolicArithmetic(Facts.None));
        evaluator.SetScope(scope);
        return [.. items.Select(item => evaluator.TryConstant(item, out var size) ? size : (long?)null)];
    }

    /// <summary>
    /// How one dimension of an output is computed from those inputs, with the numbers put in: <c>Lout = (28 - 5)//1 + 1 = 24</c>;
    /// null where it is given and not computed.
    /// </summary>
    public string? FormulaOf(int output, int axis, IReadOnlyList<ContractInput> inputs, IReadOnlyDictionary<string, Value> scope, Facts facts)
    {
        var evaluator = Evaluate(inputs, scope, facts, out var succeeded);
        return succeeded ? evaluator.FormulaOf(output, axis) : null;
    }

    internal string Print(IPrintedValues values) => Printer.Print(syntax, values);

    internal string InputText(int input) => Printer.Print(Program.Inputs[input].Pattern);

    /// <summary>The first input whose shape names that size or pack, or -1.</summary>
    internal int FirstInputWith(string name) => Array.FindIndex(Program.Inputs, place => Mentions(place.Pattern, name.TrimStart('*')));

    private static bool Mentions(Node node, string name) => node switch
    {
        NameNode found => found.Name == name,
        SpliceNode splice => splice.Name == name,
        _ => node.Children.Any(child => Mentions(child, name)),
    };

    /// <summary>The contract in its canonical form: one space where there may be any, parentheses as written.</summary>
    public override string ToString() => Printer.Print(syntax);
}

/// <summary>Where and why a contract's text could not be read.</summary>
/// <param name="Column">The place in the text, from 0.</param>
/// <param name="Length">How many characters are wrong, at least 1 unless at the end.</param>
/// <param name="Message">What was expected.</param>
public sealed record ContractError(int Column, int Length, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"column {Column + 1}: {Message}";
}

/// <summary>What a method may rely on, and what it owes.</summary>
/// <param name="Inputs">The inputs as the body sees them.</param>
/// <param name="Outputs">The outputs that it must deliver.</param>
/// <param name="Facts">The requirements, which hold inside.</param>
/// <param name="Variables">The shape variables in order of appearance.</param>
public sealed record ContractPromise(
    IReadOnlyList<ContractInput> Inputs, IReadOnlyList<ContractInput> Outputs, Facts Facts, IReadOnlyList<Symbol> Variables);
