namespace ShapeGen.Shapes;

/// <summary>Reads the grammar of docs/contracts.md by recursive descent.</summary>
internal sealed class Parser(string text)
{
    private readonly List<Token> tokens = Lexer.Read(text);
    private readonly NameTable names = new();
    private int position;
    private int depth;

    private Token Current => tokens[position];

    private Token Next => tokens[Math.Min(position + 1, tokens.Count - 1)];

    /// <exception cref="ContractSyntaxException">The text is malformed.</exception>
    public static ContractSyntax ParseContract(string text)
    {
        var parser = new Parser(text);
        var inputs = parser.Current.Is("->") ? [] : parser.ReadInputs();
        parser.Expect("->");
        var outputs = new List<Node>();
        var clauses = new List<Clause>();
        do
            parser.ReadOutputOrClause(outputs, clauses);
        while (parser.TryTake(","));
        parser.ExpectEnd();
        return ContractChecker.Check(new ContractSyntax(inputs, outputs, clauses, parser.names));
    }

    /// <exception cref="ContractSyntaxException">The text is malformed.</exception>
    public static (Node Root, NameTable Names) ParseExpression(string text)
    {
        var parser = new Parser(text);
        var root = parser.ReadExpression();
        parser.ExpectEnd();
        ContractChecker.CheckValue(root);
        return (root, parser.names);
    }

    private List<Node> ReadInputs()
    {
        var inputs = new List<Node>();
        do
        {
            var start = Current;
            var node = ReadExpression();
            inputs.Add(node.IsTensor ? node : throw Error(start.Column, node.Length, SyntaxMessages.ShapeExpected(start)));
        }
        while (TryTake(","));
        return inputs;
    }

    private void ReadOutputOrClause(List<Node> outputs, List<Clause> clauses)
    {
        var start = Current;
        if (outputs.Count > 0 && start.Kind == TokenKind.Name && Next.Is("="))
        {
            position += 2;
            clauses.Add(new DefinitionClause(NewName(start), ReadExpression()));
            return;
        }

        var node = ReadExpression();
        if (outputs.Count == 0 && (node.IsCondition || !node.IsTensor))
            throw Error(start.Column, node.Length, SyntaxMessages.ShapeExpected(start));
        if (node.IsCondition)
            clauses.Add(new RequirementClause(node));
        else if (!node.IsTensor)
            throw Error(start.Column, node.Length, SyntaxMessages.ClauseExpected);
        else if (clauses.Count > 0)
            throw Error(start.Column, node.Length, SyntaxMessages.OutputAfterClauses);
        else
            outputs.Add(node);
    }

    private Node ReadExpression()
    {
        Enter();
        var condition = ReadBinary(Operator.Coalesce.Precedence());
        var node = condition;
        if (Current.Is("?") && !(Next.Is(",") || Next.Is(")")))
        {
            position++;
            var whenTrue = ReadExpression();
            Expect(":");
            node = new ConditionalNode(condition, whenTrue, ReadExpression());
        }

        depth--;
        return Bounded(node);
    }

    private Node ReadBinary(int precedence)
    {
        if (precedence > Operator.Multiply.Precedence())
            return ReadUnary();
        if (precedence == Operator.Not.Precedence())
            return ReadNot();
        var left = ReadBinary(precedence + 1);
        while (CurrentOperator() is { } operation && operation.Precedence() == precedence)
        {
            position++;
            left = Bounded(new BinaryNode(operation, left, ReadBinary(precedence + 1)));
            if (operation.IsComparison() && CurrentOperator() is { } next && next.IsComparison())
                throw Error(Current.Column, Current.Length, SyntaxMessages.ChainedComparison);
        }

        return left;
    }

    private Operator? CurrentOperator() =>
        Current.Kind == TokenKind.Symbol || Current is { Kind: TokenKind.Name, Text: "and" or "or" } ? Operators.OfSymbol(Current.Text) : null;

    private Node ReadNot()
    {
        if (Current is not { Kind: TokenKind.Name, Text: "not" })
            return ReadBinary(Operator.Equal.Precedence());
        return ReadPrefix(Operator.Not, ReadNot);
    }

    private Node ReadUnary() => Current.Is("-") ? ReadPrefix(Operator.Negate, ReadUnary) : ReadPostfix();

    private Node ReadPrefix(Operator operation, Func<Node> readOperand)
    {
        Enter();
        var column = Current.Column;
        position++;
        var node = new UnaryNode(operation, readOperand(), column);
        depth--;
        return Bounded(node);
    }

    private Node ReadPostfix()
    {
        var node = ReadPrimary();
        while (TryTake("["))
        {
            var index = ReadExpression();
            node = Bounded(new IndexNode(node, index, Expect("]").EndColumn));
        }

        return node;
    }

    private Node ReadPrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                position++;
                return long.TryParse(token.Text, out var value)
                    ? new NumberNode(token, value)
                    : throw Error(token.Column, token.Length, SyntaxMessages.NumberTooLarge);
            case TokenKind.Text:
                position++;
                return new TextNode(token);
            case TokenKind.Name:
                position++;
                return ReadNamed(token);
            case TokenKind.Symbol when token.Text == "(":
                position++;
                var items = ReadItems(")", ReadTupleItem, out var hasTrailingComma, out var end);
                return new TupleNode(items, hasTrailingComma, token.Column, end);
            case TokenKind.Symbol when token.Text == "[":
                position++;
                var inputs = ReadItems("]", ReadExpression, out _, out var close);
                return new OptionalInputsNode(inputs, token.Column, close);
            default:
                throw Error(token.Column, token.Length, SyntaxMessages.Expected("a size or a shape", token));
        }
    }

    private Node ReadNamed(Token token)
    {
        switch (token.Text)
        {
            case "true" or "false":
                return new TruthNode(token, token.Text == "true");
            case "null":
                return new NullNode(token);
            case "and" or "or" or "not":
                throw Error(token.Column, token.Length, SyntaxMessages.Expected("a size or a shape", token));
        }

        return TryTake("(") ? ReadCall(token) : NewName(token);
    }

    private CallNode ReadCall(Token name)
    {
        if (Function.Find(name.Text) is not { } function)
            throw Error(name.Column, name.Length, SyntaxMessages.UnknownFunction(name.Text));
        var arguments = ReadItems(")", () => Current.Is("*") ? ReadSplice() : ReadExpression(), out _, out var end);
        if (arguments.Length < function.MinimumArguments || arguments.Length > function.MaximumArguments)
            throw Error(name.Column, end - name.Column, SyntaxMessages.ArgumentCount(function, arguments.Length));
        return Bounded(new CallNode(name, function, arguments, end));
    }

    private Node ReadTupleItem()
    {
        if (Current.Is("*"))
            return ReadSplice();
        var node = ReadExpression();
        if (!Current.Is("?"))
            return node;
        if (node is not NameNode name)
            throw Error(node.Column, node.Length + 1, SyntaxMessages.OptionalName);
        var mark = Current;
        position++;
        return new OptionalDimensionNode(name, mark.EndColumn);
    }

    private SpliceNode ReadSplice()
    {
        var star = Current;
        position++;
        if (Current.Kind != TokenKind.Name)
            return new SpliceNode(star, new Token(TokenKind.Name, NameTable.Anonymous, star.EndColumn, 0), names.SlotOf(NameTable.Anonymous, star.Column));
        var name = Current;
        position++;
        return new SpliceNode(star, name, NewName(name).Slot);
    }

    private Node[] ReadItems(string close, Func<Node> readItem, out bool hasTrailingComma, out int endColumn)
    {
        Enter();
        var items = new List<Node>();
        hasTrailingComma = false;
        while (!Current.Is(close))
        {
            items.Add(Bounded(readItem()));
            hasTrailingComma = TryTake(",");
            if (!hasTrailingComma)
                break;
        }

        endColumn = Expect(close).EndColumn;
        depth--;
        return [.. items];
    }

    private NameNode NewName(Token token)
    {
        if (token.Text is "true" or "false" or "null" or "and" or "or" or "not")
            throw Error(token.Column, token.Length, SyntaxMessages.Expected("a name", token));
        return new NameNode(token, names.SlotOf(token.Text, token.Column));
    }

    private void Enter()
    {
        if (++depth > Node.MaximumDepth)
            throw Error(Current.Column, Current.Length, SyntaxMessages.NestedTooDeeply);
    }

    private static T Bounded<T>(T node)
        where T : Node =>
        node.Depth <= Node.MaximumDepth ? node : throw Error(node.Column, node.Length, SyntaxMessages.NestedTooDeeply);

    private bool TryTake(string symbol)
    {
        if (!Current.Is(symbol))
            return false;
        position++;
        return true;
    }

    private Token Expect(string symbol)
    {
        var token = Current;
        if (!token.Is(symbol))
            throw Error(token.Column, token.Length, SyntaxMessages.Expected($"'{symbol}'", token));
        position++;
        return token;
    }

    private void ExpectEnd()
    {
        if (Current.Kind != TokenKind.End)
            throw Error(Current.Column, Current.Length, SyntaxMessages.Expected("',' or the end", Current));
    }

    private static ContractSyntaxException Error(int column, int length, string message) => new(column, length, message);
}
