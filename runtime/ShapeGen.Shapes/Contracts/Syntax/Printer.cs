using System.Text;

namespace ShapeGen.Shapes;

/// <summary>What a name stands for when a part is printed with its numbers.</summary>
internal interface IPrintedValues
{
    /// <summary>The value as text, or null to print the name itself.</summary>
    string? TextOf(NameNode name);

    /// <summary>The value of a part of a tuple (<c>K[0]</c>) or of a default (<c>a ?? b</c>) as text, or null to print it as it is.</summary>
    string? TextOfSelection(Node selection);

    /// <summary>What is printed for an item of a shape or an argument of a function, or null to print it as it is.</summary>
    string? TextOfItem(Node item);

    /// <summary>Which branch is taken, or null where both are to be printed.</summary>
    bool? Decide(Node condition);
}

/// <summary>Prints a contract in its one canonical form: spaces are normal, parentheses stay as they are written.</summary>
internal sealed class Printer(IPrintedValues? values)
{
    private readonly StringBuilder text = new();

    public static string Print(ContractSyntax contract, IPrintedValues? values = null)
    {
        var printer = new Printer(values);
        printer.WriteAll(contract.Inputs);
        printer.text.Append(contract.Inputs.Count == 0 ? "-> " : " -> ");
        printer.WriteAll(contract.Outputs);
        foreach (var clause in contract.Clauses)
        {
            printer.text.Append(", ");
            printer.text.Append(clause is DefinitionClause definition
                ? $"{definition.Name.Name} = {Print(definition.Value)}"
                : Print(((RequirementClause)clause).Condition));
        }

        return printer.text.ToString();
    }

    public static string Print(Node node, IPrintedValues? values = null)
    {
        var printer = new Printer(values);
        printer.Write(node);
        return printer.text.ToString();
    }

    private void WriteItems(IEnumerable<Node> items)
    {
        var separator = "";
        foreach (var item in items)
        {
            text.Append(separator);
            if (values?.TextOfItem(item) is { } replaced)
                text.Append(replaced);
            else
                Write(item);
            separator = ", ";
        }
    }

    private void WriteAll(IEnumerable<Node> nodes)
    {
        var separator = "";
        foreach (var node in nodes)
        {
            text.Append(separator);
            Write(node);
            separator = ", ";
        }
    }

    private void Write(Node node)
    {
        switch (node)
        {
            case NumberNode number:
                text.Append(number.Value);
                break;
            case NameNode name:
                text.Append(values?.TextOf(name) ?? name.Name);
                break;
            case TextNode literal:
                text.Append('"').Append(literal.Text).Append('"');
                break;
            case TruthNode truth:
                text.Append(truth.Value ? "true" : "false");
                break;
            case NullNode:
                text.Append("null");
                break;
            case SpliceNode splice:
                text.Append('*').Append(splice.Name == NameTable.Anonymous ? "" : splice.Name);
                break;
            case OptionalDimensionNode optional:
                text.Append(optional.Name.Name).Append('?');
                break;
            case UnaryNode unary:
                text.Append(unary.Operation.Symbol());
                Write(unary.Operand);
                break;
            case IndexNode or BinaryNode { Operation: Operator.Coalesce } when values?.TextOfSelection(node) is { } selected:
                text.Append(selected);
                break;
            case BinaryNode binary:
                WriteBinary(binary);
                break;
            case ConditionalNode conditional:
                WriteConditional(conditional);
                break;
            case IndexNode index:
                Write(index.Target);
                WriteEnclosed('[', [index.Index], ']');
                break;
            case CallNode call:
                text.Append(call.Name);
                text.Append('(');
                WriteItems(call.Children);
                text.Append(')');
                break;
            case TupleNode tuple:
                WriteTuple(tuple);
                break;
            case OptionalInputsNode optional:
                WriteEnclosed('[', optional.Items, ']');
                break;
        }
    }

    private void WriteBinary(BinaryNode binary)
    {
        var isProduct = binary.Operation is Operator.Multiply or Operator.FloorDivide;
        var symbol = binary.Operation.Symbol();
        Write(binary.Left);
        text.Append(isProduct ? symbol : $" {symbol} ");
        Write(binary.Right);
    }

    private void WriteConditional(ConditionalNode conditional)
    {
        if (values?.Decide(conditional.Condition) is { } decision)
        {
            Write(decision ? conditional.WhenTrue : conditional.WhenFalse);
            return;
        }

        Write(conditional.Condition);
        text.Append(" ? ");
        Write(conditional.WhenTrue);
        text.Append(" : ");
        Write(conditional.WhenFalse);
    }

    private void WriteTuple(TupleNode tuple)
    {
        text.Append('(');
        WriteItems(tuple.Items);
        text.Append(tuple is { HasTrailingComma: true, Items.Length: 1 } ? ",)" : ")");
    }

    private void WriteEnclosed(char open, IEnumerable<Node> items, char close)
    {
        text.Append(open);
        WriteAll(items);
        text.Append(close);
    }
}
