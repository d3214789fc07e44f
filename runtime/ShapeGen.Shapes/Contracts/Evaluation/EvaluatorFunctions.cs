namespace ShapeGen.Shapes;

/// <content>What the shape functions have in common.</content>
internal sealed partial class Evaluator<T, TArithmetic>
{
    /// <summary>The shape that an argument gives; false where it is not known.</summary>
    public bool TryShape(Node argument, out Slice shape)
    {
        var operand = EvaluateSizes(argument);
        shape = operand.Slice;
        return operand.Kind == OperandKind.Sequence;
    }

    /// <summary>
    /// The place of the dimension that an argument names, negative from the back; false where it is not known, or out of
    /// range, which is then noted.
    /// </summary>
    /// <param name="call">The function.</param>
    /// <param name="argument">The index of the argument, or of one that is left out.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="place">The place: from 0, relative to the shape.</param>
    /// <param name="absent">The dimension where the argument is left out.</param>
    /// <param name="extra">How many places more there are than the shape has.</param>
    public bool TryDimension(CallNode call, int argument, Slice shape, out int place, long absent = 0, int extra = 0)
    {
        place = 0;
        var dimension = absent;
        return (argument >= call.Children.Length || TryConstant(call.Children[argument], out dimension))
            && TryDimension(call, dimension, shape, out place, extra);
    }

    /// <inheritdoc cref="TryDimension(CallNode, int, Slice, out int, long, int)"/>
    public bool TryDimension(CallNode call, long dimension, Slice shape, out int place, int extra = 0)
    {
        place = 0;
        var rank = shape.Count + extra;
        var isOpen = HasPack(shape);
        if (dimension < rank && dimension >= -rank)
        {
            place = (int)(dimension < 0 ? rank + dimension : dimension);
            return !isOpen || !HasPack(dimension < 0
                ? new Slice(shape.Start + place, shape.Count - place)
                : new Slice(shape.Start, place + 1 - extra));
        }

        return !isOpen && FailCall(call, MessageParts.DimensionOutOfRange(dimension, TextOf(shape), rank), null, FailureKind.Rank);
    }

    /// <summary>The product of the sizes; a pack counts as the symbol of its product.</summary>
    public bool TryProduct(Slice sizes, out T product)
    {
        product = arithmetic.Constant(1);
        for (var index = sizes.Start; index < sizes.End; index++)
        {
            if (!TrySize(Axes[index], out var size) || !arithmetic.TryCompute(Operator.Multiply, product, size, out product))
                return false;
        }

        return true;
    }

    /// <summary>How many elements a place of a shape stands for.</summary>
    public bool TrySize(Axis<T> axis, out T size)
    {
        size = axis.Size;
        return axis.Pack is null || arithmetic.TryConvert(Dim.Of(axis.Pack.Product), out size);
    }

    /// <summary>True where the size is that number for certain.</summary>
    public bool Is(T size, long number) => arithmetic.TryGetConstant(size, out var constant) && constant == number;

    public Condition Equal(T left, T right) => arithmetic.Compare(left, Relation.Equal, right);

    public string TextOf(T size) => arithmetic.ToDim(size).ToString();

    public string TextOf(Slice shape) => ToShape(shape).ToString();

    public Shape ToShape(Slice shape) =>
        new(Enumerable.Range(shape.Start, shape.Count).Select(index =>
            Axes[index].Pack is { } pack ? (ShapeItem)pack : arithmetic.ToDim(Axes[index].Size)));
}
