namespace ShapeGen.Shapes;

/// <summary>
/// An expression in the notation of contracts, outside of a contract: a requirement of a constructor
/// (<c>inChannels % groups == 0</c>), an argument of a kernel (<c>kernelSize[0]</c>), the meaning of a conversion into a
/// size type (<c>(value, value)</c>).
/// </summary>
public sealed class Expression
{
    private static readonly KnownTexts<Expression> known = new(text => TryParse(text, out var expression, out _) ? expression : null);

    private readonly Node root;
    private readonly ContractProgram program;

    private Expression(string text, Node root, NameTable names)
    {
        Text = text;
        this.root = root;
        program = new ContractProgram(text, new ContractSyntax([], [], [], names));
        Names = [.. program.FreeNames];
    }

    /// <summary>The text as written.</summary>
    public string Text { get; }

    /// <summary>Every name that the expression uses, with the column of its first use (from 0).</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Names { get; }

    /// <summary>Reads an expression.</summary>
    /// <exception cref="FormatException">The text is malformed; the message says what was expected, and at which column.</exception>
    public static Expression Parse(string text) =>
        TryParse(text, out var expression, out var error) ? expression! : throw new FormatException(error!.ToString());

    /// <summary>The expression of that text, or null where it is malformed; a text that comes again is not read again.</summary>
    public static Expression? Find(string text) => known.Find(text);

    /// <summary>Reads an expression.</summary>
    public static bool TryParse(string text, out Expression? expression, out ContractError? error)
    {
        try
        {
            var (root, names) = Parser.ParseExpression(text);
            (expression, error) = (new Expression(text, root, names), null);
            return true;
        }
        catch (ContractSyntaxException exception)
        {
            (expression, error) = (null, exception.Error);
            return false;
        }
    }

    /// <summary>
    /// The value: a size (<see cref="IntegerValue"/>), a condition (<see cref="BooleanValue"/>), a tuple (<see cref="ListValue"/>),
    /// a text, a shape, null; unknown where a name has no value or the operands don't fit.
    /// </summary>
    /// <param name="scope">The values of the names; <c>*</c> is the name of the pack without one.</param>
    /// <param name="facts">What is known of sizes.</param>
    public Value Evaluate(IReadOnlyDictionary<string, Value> scope, Facts facts)
    {
        var evaluator = new Evaluator<Dim, SymbolicArithmetic>(program, new SymbolicArithmetic(facts));
        evaluator.SetScope(scope);
        var value = evaluator.Evaluate(root);
        return root is TupleNode && evaluator.ToValue(value) is ShapeValue { Shape.Rank: not null } sizes
            ? new ListValue([.. sizes.Shape.Items.Select(item => (Value)item.Dim!)])
            : evaluator.ToValue(value);
    }

    /// <summary>The two sides of a requirement <c>a % b == 0</c>; null for any other expression.</summary>
    internal (Expression Dividend, Expression Divisor)? Divisibility =>
        root is BinaryNode { Operation: Operator.Equal, Left: BinaryNode { Operation: Operator.Modulo } remainder, Right: NumberNode { Value: 0 } }
            ? (Part(remainder.Left), Part(remainder.Right))
            : null;

    /// <summary>What has to divide in a requirement <c>a % b == 0</c>; null for any other expression.</summary>
    public Expression? Divisor => Divisibility?.Divisor;

    private Expression Part(Node node) => new(program.TextOf(node), node, program.Names);

    /// <summary>The expression in its canonical form: one space where there may be any, parentheses as written.</summary>
    public override string ToString() => Printer.Print(root);
}
