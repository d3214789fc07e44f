namespace ShapeGen.Shapes;

/// <summary>Computes the values of a contract's expressions, in either domain of numbers.</summary>
internal sealed partial class Evaluator<T, TArithmetic>
    where TArithmetic : struct, IArithmetic<T>
{
    private readonly ContractProgram program;
    private readonly Operand<T>[] slots;
    private TArithmetic arithmetic;

    public Evaluator(ContractProgram program, TArithmetic arithmetic)
    {
        this.program = program;
        this.arithmetic = arithmetic;
        slots = new Operand<T>[program.Names.Count];
        presence = new Presence[program.Names.Count];
        inputs = new Operand<T>[program.Inputs.Length];
        outputs = new Operand<T>[program.Outputs.Length];
    }

    public ContractProgram Program => program;

    public TArithmetic Arithmetic => arithmetic;

    public AxisStack<T> Axes { get; } = new();

    public Operand<T> this[int slot]
    {
        get => slots[slot];
        set => slots[slot] = value;
    }

    /// <summary>The value of a part; unknown where a name has none or the operands don't fit.</summary>
    public Operand<T> Evaluate(Node node) => node switch
    {
        NameNode name => EvaluateSlot(name.Slot),
        NumberNode number => Operand<T>.Of(arithmetic.Constant(number.Value)),
        BinaryNode binary => EvaluateBinary(binary),
        TupleNode { Inner: { } inner } => Evaluate(inner),
        TupleNode tuple => EvaluateTuple(tuple),
        CallNode call => call.Function.Apply(this, call),
        UnaryNode unary => EvaluateUnary(unary),
        ConditionalNode conditional => EvaluateConditional(conditional),
        IndexNode index => EvaluateIndex(index),
        SpliceNode splice => EvaluateSlot(splice.Slot),
        TextNode text => Operand<T>.Of(text.Text),
        TruthNode truth => Operand<T>.Of(truth.Value ? Condition.True : Condition.False),
        NullNode => Operand<T>.OfKind(OperandKind.Null),
        _ => Operand<T>.Unknown,
    };

    public bool TryInteger(Node node, out T value)
    {
        var operand = Evaluate(node);
        value = operand.Integer;
        return operand.Kind == OperandKind.Integer;
    }

    public bool TryConstant(Node node, out long value)
    {
        value = 0;
        return TryInteger(node, out var size) && arithmetic.TryGetConstant(size, out value);
    }

    /// <summary>True or false where that is certain for all sizes, null otherwise.</summary>
    public bool? Decide(Node node)
    {
        var operand = Evaluate(node);
        return operand.Kind == OperandKind.Condition ? Decide(operand.Condition) : null;
    }

    public bool? Decide(Condition condition)
    {
        if (condition is Truth truth)
            return truth.Value;
        if (arithmetic.Decide(condition).Kind == VerdictKind.Proven)
            return true;
        return arithmetic.Decide(!condition).Kind == VerdictKind.Proven ? false : null;
    }

    /// <summary>The value of a name, by its definition where it has one.</summary>
    public Operand<T> EvaluateSlot(int slot)
    {
        var operand = slots[slot];
        if (operand.Kind != OperandKind.Unbound)
            return operand;
        if (program.Definition(slot) is not { } definition)
            return Operand<T>.Unknown;
        operand = Evaluate(definition);
        if (operand.Kind != OperandKind.Unknown)
            slots[slot] = operand;
        return operand;
    }

    private Operand<T> EvaluateUnary(UnaryNode unary)
    {
        var operand = Evaluate(unary.Operand);
        return (unary.Operation, operand.Kind) switch
        {
            (Operator.Not, OperandKind.Condition) => Operand<T>.Of(Logic.Not(operand.Condition)),
            (Operator.Negate, OperandKind.Integer) => Compute(Operator.Subtract, arithmetic.Constant(0), operand.Integer),
            _ => Operand<T>.Unknown,
        };
    }

    private Operand<T> EvaluateBinary(BinaryNode binary)
    {
        var left = Evaluate(binary.Left);
        switch (binary.Operation)
        {
            case Operator.Coalesce:
                return left.Kind == OperandKind.Null ? Evaluate(binary.Right) : left;
            case Operator.And or Operator.Or:
                return Join(binary.Operation, left, Evaluate(binary.Right));
        }

        var right = Evaluate(binary.Right);
        if (left.Kind == OperandKind.Integer && right.Kind == OperandKind.Integer)
        {
            return binary.Operation.IsComparison()
                ? Operand<T>.Of(arithmetic.Compare(left.Integer, binary.Operation.ToRelation(), right.Integer))
                : Compute(binary.Operation, left.Integer, right.Integer);
        }

        return binary.Operation switch
        {
            Operator.Equal => AreEqual(left, right) is { } equal ? Operand<T>.Of(equal) : Operand<T>.Unknown,
            Operator.NotEqual => AreEqual(left, right) is { } equal ? Operand<T>.Of(Logic.Not(equal)) : Operand<T>.Unknown,
            _ => Operand<T>.Unknown,
        };
    }

    public Operand<T> Compute(Operator operation, T left, T right) =>
        arithmetic.TryCompute(operation, left, right, out var result) ? Operand<T>.Of(result) : Operand<T>.Unknown;

    private static Operand<T> Join(Operator operation, Operand<T> left, Operand<T> right)
    {
        var deciding = operation == Operator.Or;
        if (IsTruth(left, deciding) || IsTruth(right, deciding))
            return Operand<T>.Of(deciding ? Condition.True : Condition.False);
        if (left.Kind != OperandKind.Condition || right.Kind != OperandKind.Condition)
            return Operand<T>.Unknown;
        return Operand<T>.Of(deciding ? Logic.Or(left.Condition, right.Condition) : Logic.And(left.Condition, right.Condition));
    }

    private static bool IsTruth(Operand<T> operand, bool value) =>
        operand.Kind == OperandKind.Condition && operand.Condition is Truth truth && truth.Value == value;

    private Condition? AreEqual(Operand<T> left, Operand<T> right)
    {
        if (left.Kind <= OperandKind.Unknown || right.Kind <= OperandKind.Unknown)
            return null;
        if (left.Kind == OperandKind.Null || right.Kind == OperandKind.Null || left.Kind != right.Kind)
            return left.Kind == right.Kind ? Condition.True : Condition.False;
        return left.Kind switch
        {
            OperandKind.Integer => arithmetic.Compare(left.Integer, Relation.Equal, right.Integer),
            OperandKind.Text => left.Text == right.Text ? Condition.True : Condition.False,
            OperandKind.Condition => Logic.Same(left.Condition, right.Condition),
            OperandKind.Sequence => AreEqual(left.Slice, right.Slice),
            _ => null,
        };
    }

    private Condition? AreEqual(Slice left, Slice right)
    {
        if (HasPack(left) || HasPack(right))
            return null;
        if (left.Count != right.Count)
            return Condition.False;
        var result = Condition.True;
        for (var index = 0; index < left.Count; index++)
            result = Logic.And(result, arithmetic.Compare(Axes[left.Start + index].Size, Relation.Equal, Axes[right.Start + index].Size));
        return result;
    }

    private Operand<T> EvaluateConditional(ConditionalNode conditional) => Decide(conditional.Condition) switch
    {
        true => Evaluate(conditional.WhenTrue),
        false => Evaluate(conditional.WhenFalse),
        null => Merge(Evaluate(conditional.WhenTrue), Evaluate(conditional.WhenFalse)),
    };

    /// <summary>What is known of a value that is one of two.</summary>
    private Operand<T> Merge(Operand<T> left, Operand<T> right)
    {
        if (left.Kind == OperandKind.Sequence && right.Kind == OperandKind.Sequence && left.Slice.Count == right.Slice.Count
            && !HasPack(left.Slice) && !HasPack(right.Slice))
        {
            return MergeShapes(left.Slice, right.Slice);
        }

        return AreEqual(left, right) is { } equal && Decide(equal) == true ? left : Operand<T>.Unknown;
    }

    private Operand<T> MergeShapes(Slice left, Slice right)
    {
        var shape = Axes.Begin();
        for (var index = 0; index < left.Count; index++)
        {
            var size = Axes[left.Start + index].Size;
            if (Decide(arithmetic.Compare(size, Relation.Equal, Axes[right.Start + index].Size)) != true
                && !TryUnknown(out size))
            {
                Axes.Abandon(shape);
                return Operand<T>.Unknown;
            }

            Axes.Push(size);
        }

        return Operand<T>.Of(Axes.End(shape));
    }

    private Operand<T> EvaluateIndex(IndexNode node)
    {
        var target = Evaluate(node.Target);
        if (!TryConstant(node.Index, out var index))
            return Operand<T>.Unknown;
        if (target.Kind == OperandKind.Items)
        {
            var items = target.Items;
            index += index < 0 ? items.Length : 0;
            return index >= 0 && index < items.Length ? items[index] : Operand<T>.Unknown;
        }

        return target.Kind == OperandKind.Sequence && TryLocate(target.Slice, index, out var axis) && Axes[axis].Pack is null
            ? Operand<T>.Of(Axes[axis].Size)
            : Operand<T>.Unknown;
    }

    /// <summary>The place of a dimension counted from the front or, below 0, from the back; false beyond the shape or beyond a pack.</summary>
    public bool TryLocate(Slice shape, long index, out int place)
    {
        place = 0;
        if (index >= shape.Count || index < -shape.Count)
            return false;
        place = (int)(index < 0 ? shape.End + index : shape.Start + index);
        var (first, last) = index < 0 ? (place, shape.End - 1) : (shape.Start, place);
        for (var other = first; other <= last; other++)
        {
            if (Axes[other].Pack is not null)
                return false;
        }

        return true;
    }

    /// <summary>How many dimensions a shape has; null where packs leave it open.</summary>
    public int? CountDimensions(Slice shape) =>
        !HasPack(shape) ? shape.Count
        : dimensionsOfPacks is { } count ? shape.Count + (CountPacks(shape) * (count - 1))
        : null;

    public bool HasPack(Slice shape)
    {
        for (var index = shape.Start; index < shape.End; index++)
        {
            if (Axes[index].Pack is not null)
                return true;
        }

        return false;
    }
}
