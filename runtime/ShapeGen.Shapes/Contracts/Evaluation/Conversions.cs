namespace ShapeGen.Shapes;

/// <content>From and to what stands outside.</content>
internal sealed partial class Evaluator<T, TArithmetic>
{
    public Operand<T> FromValue(Value value) => value switch
    {
        IntegerValue integer => arithmetic.TryConvert(integer.Dim, out var size) ? Operand<T>.Of(size) : Operand<T>.Unknown,
        BooleanValue boolean => Operand<T>.Of(boolean.Condition),
        TextValue text => Operand<T>.Of(text.Text),
        ListValue list => FromList(list),
        ShapeValue shape => FromShape(shape.Shape),
        TensorsValue tensors => FromInput(tensors.Tensors),
        NullValue => Operand<T>.OfKind(OperandKind.Null),
        NumberValue number => Operand<T>.OfNumber(number.Number),
        _ => Operand<T>.Unknown,
    };

    public Operand<T> FromInput(ContractInput input) => input switch
    {
        ShapeInput shape => FromShape(shape.Shape),
        ListInput list => Operand<T>.Of([.. list.Items.Select(FromInput)]),
        UniformListInput list => arithmetic.TryConvert(list.Count, out var count)
            ? Operand<T>.Of(new UniformList<T>(FromInput(list.Item), count))
            : Operand<T>.Unknown,
        AbsentInput => Operand<T>.OfKind(OperandKind.Null),
        _ => Operand<T>.Unknown,
    };

    public ContractInput ToInput(Operand<T> operand) => operand.Kind switch
    {
        OperandKind.Sequence => ToShape(operand.Slice),
        OperandKind.Items => new ListInput([.. operand.Items.Select(ToInput)]),
        OperandKind.Uniform => new UniformListInput(ToInput(operand.Uniform.Item), arithmetic.ToDim(operand.Uniform.Count)),
        OperandKind.Null => ContractInput.Absent,
        _ => ContractInput.Unknown,
    };

    public Value ToValue(Operand<T> operand) => operand.Kind switch
    {
        OperandKind.Integer => arithmetic.ToDim(operand.Integer),
        OperandKind.Condition => new BooleanValue(operand.Condition),
        OperandKind.Text => new TextValue(operand.Text),
        OperandKind.Sequence => new ShapeValue(ToShape(operand.Slice)),
        OperandKind.Items => new ListValue([.. operand.Items.Select(ToValue)]),
        OperandKind.Uniform => new TensorsValue(ToInput(operand)),
        OperandKind.Null => Value.Null,
        OperandKind.Opaque when operand.Number is { } number => new NumberValue(number),
        _ => Value.Unknown,
    };

    private Operand<T> FromList(ListValue list)
    {
        if (list.Items.Any(item => item is not (IntegerValue or UnknownValue)))
            return Operand<T>.Of([.. list.Items.Select(FromValue)]);
        var sizes = Axes.Begin();
        foreach (var item in list.Items)
        {
            var operand = FromValue(item);
            var size = operand.Integer;
            if (operand.Kind != OperandKind.Integer && !arithmetic.TryUnknown(out size))
            {
                Axes.Abandon(sizes);
                return Operand<T>.Unknown;
            }

            Axes.Push(size);
        }

        return Operand<T>.Of(Axes.End(sizes));
    }

    private Operand<T> FromShape(Shape shape)
    {
        var result = Axes.Begin();
        foreach (var item in shape.Items)
        {
            T size = arithmetic.Constant(0);
            if (item.Dim is not null && !arithmetic.TryConvert(item.Dim, out size))
            {
                Axes.Abandon(result);
                return Operand<T>.Unknown;
            }

            Axes.Push(new Axis<T>(size, item.Pack));
        }

        return Operand<T>.Of(Axes.End(result));
    }
}
