// Small and large networks by static factories; sizes are kept in fields.
var small = Mlp.Small(10, 3);
var large = Mlp.Large(10, 3);
var batch = Tensor.Rand(4, 10);
Console.WriteLine(small.Forward(batch).Lengths[1] + large.Forward(batch).Lengths[1]);

[Model]
public sealed partial class Mlp
{
    private readonly int depth;
    private readonly Linear input, output;
    private readonly Linear[] hidden;

    private Mlp(int inputs, int width, int depth, int outputs)
    {
        this.depth = depth;
        input = new(inputs, width);
        hidden = new Linear[depth];
        for (var i = 0; i < depth; i++)
            hidden[i] = new(width, width);
        output = new(width, outputs);
    }

    public static Mlp Small(int inputs, int outputs) => new(inputs, 16, 1, outputs);

    public static Mlp Large(int inputs, int outputs) => new(inputs, width: 64, depth: 3, outputs);

    [Shape("(N, inputs) -> (N, outputs)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        x = input.Forward(x).Relu();
        for (var i = 0; i < depth; ++i)
            x = hidden[i].Forward(x).Relu();
        return output.Forward(x);
    }
}
