namespace ShapeGen.Benchmarks.Onnx;

/// <summary>An attribute of a node.</summary>
internal sealed record NodeAttribute(string Name, object Value)
{
    public void Write(ProtobufWriter attribute)
    {
        attribute.Text(1, Name);
        switch (Value)
        {
            case float number:
                attribute.Float(2, number);
                attribute.Integer(20, 1);
                break;
            case int number:
                attribute.Integer(3, number);
                attribute.Integer(20, 2);
                break;
            case string text:
                attribute.Text(4, text);
                attribute.Integer(20, 3);
                break;
            case int[] numbers:
                foreach (var number in numbers)
                    attribute.Integer(8, number);
                attribute.Integer(20, 7);
                break;
            default:
                throw new ArgumentException($"'{Name}' is a {Value.GetType().Name}, which no attribute is here.");
        }
    }
}
