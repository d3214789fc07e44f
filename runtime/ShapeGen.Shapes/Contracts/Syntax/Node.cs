namespace ShapeGen.Shapes;

/// <summary>A part of a contract as it is written.</summary>
/// <param name="column">Where it begins in the text, from 0.</param>
/// <param name="length">How many characters it has.</param>
/// <param name="children">The parts directly inside.</param>
internal abstract class Node(int column, int length, params Node[] children)
{
    /// <summary>How deep parts may lie inside each other: what is walked by recursion.</summary>
    public const int MaximumDepth = 200;

    public int Column { get; } = column;

    public int Length { get; } = length;

    public Node[] Children { get; } = children;

    public int Depth { get; } = 1 + children.Select(child => child.Depth).DefaultIfEmpty(0).Max();

    /// <summary>A tuple, or what gives one: what can stand where a tensor does.</summary>
    public virtual bool IsTensor => false;

    /// <summary>What is true or false by its form.</summary>
    public virtual bool IsCondition => false;
}

internal sealed class NumberNode(Token token, long value) : Node(token.Column, token.Length)
{
    public long Value { get; } = value;
}

/// <summary>A name; all uses of one name in a contract share a slot.</summary>
internal sealed class NameNode(Token token, int slot) : Node(token.Column, token.Length)
{
    public string Name { get; } = token.Text;

    public int Slot { get; } = slot;
}

internal sealed class TextNode(Token token) : Node(token.Column, token.Length)
{
    public string Text { get; } = token.Text;
}

internal sealed class TruthNode(Token token, bool value) : Node(token.Column, token.Length)
{
    public bool Value { get; } = value;

    public override bool IsCondition => true;
}

internal sealed class NullNode(Token token) : Node(token.Column, token.Length);

internal sealed class UnaryNode(Operator operation, Node operand, int column)
    : Node(column, operand.Column + operand.Length - column, operand)
{
    public Operator Operation { get; } = operation;

    public Node Operand => Children[0];

    public override bool IsCondition => Operation == Operator.Not;
}

internal sealed class BinaryNode(Operator operation, Node left, Node right)
    : Node(left.Column, right.Column + right.Length - left.Column, left, right)
{
    public Operator Operation { get; } = operation;

    public Node Left => Children[0];

    public Node Right => Children[1];

    public override bool IsCondition => Operation is Operator.And or Operator.Or || Operation.IsComparison();
}

internal sealed class ConditionalNode(Node condition, Node whenTrue, Node whenFalse)
    : Node(condition.Column, whenFalse.Column + whenFalse.Length - condition.Column, condition, whenTrue, whenFalse)
{
    public Node Condition => Children[0];

    public Node WhenTrue => Children[1];

    public Node WhenFalse => Children[2];

    public override bool IsTensor => WhenTrue.IsTensor && WhenFalse.IsTensor;

    public override bool IsCondition => WhenTrue.IsCondition || WhenFalse.IsCondition;
}

/// <summary><c>kernelSize[0]</c>; of a tuple in a tensor's place, a list of tensors: <c>(N, C)[k]</c>.</summary>
internal sealed class IndexNode(Node target, Node index, int endColumn)
    : Node(target.Column, endColumn - target.Column, target, index)
{
    public Node Target => Children[0];

    public Node Index => Children[1];

    public override bool IsTensor => Target.IsTensor;
}

internal sealed class CallNode(Token name, Function function, Node[] arguments, int endColumn)
    : Node(name.Column, endColumn - name.Column, arguments)
{
    public string Name { get; } = name.Text;

    public Function Function { get; } = function;

    public override bool IsTensor => Function.GivesTensors;
}

/// <summary>Parentheses: a shape, a list of tensors, a tuple of values, or, around one expression, just that.</summary>
internal sealed class TupleNode(Node[] items, bool hasTrailingComma, int column, int endColumn)
    : Node(column, endColumn - column, items)
{
    public Node[] Items => Children;

    public bool HasTrailingComma { get; } = hasTrailingComma;

    /// <summary>The expression inside, where the parentheses are no more than that; otherwise null.</summary>
    public Node? Inner { get; } =
        items.Length == 1 && !hasTrailingComma && items[0] is not (SpliceNode or OptionalDimensionNode) ? items[0] : null;

    /// <summary>True where nothing inside is anything but a size by its form.</summary>
    public bool HasSizes { get; } = items.All(item => !item.IsTensor && !item.IsCondition && item is not (TextNode or NullNode));

    public override bool IsTensor => true;

    public override bool IsCondition => Inner is { IsCondition: true };
}

/// <summary><c>*B</c> or <c>*</c>: the sizes of a pack or of a list, in their place.</summary>
internal sealed class SpliceNode(Token star, Token name, int slot)
    : Node(star.Column, Math.Max(star.EndColumn, name.EndColumn) - star.Column)
{
    public string Name { get; } = name.Text;

    public int Slot { get; } = slot;
}

/// <summary><c>N?</c></summary>
internal sealed class OptionalDimensionNode(NameNode name, int endColumn) : Node(name.Column, endColumn - name.Column, name)
{
    public NameNode Name => (NameNode)Children[0];
}

/// <summary><c>[…]</c>: inputs that may be left out together.</summary>
internal sealed class OptionalInputsNode(Node[] items, int column, int endColumn) : Node(column, endColumn - column, items)
{
    public Node[] Items => Children;

    public override bool IsTensor => true;
}
