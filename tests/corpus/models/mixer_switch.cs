// Activations by an enum and pooling by a text, both chosen in switch expressions over constants of the model.
var net = new ConfiguredMlp();
Console.WriteLine(net.Forward(Tensor.Rand(3, 5, 12)).Lengths[1]);

public enum Act { Relu, Gelu, Silu }

public static class ActExtensions
{
    public static Tensor<float> Apply(this Tensor<float> x, Act act) => act switch
    {
        Act.Relu => x.Relu(),
        Act.Gelu => x.Gelu("tanh"),
        Act.Silu => x.Silu(),
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };
}

[Model]
public partial class ConfiguredMlp
{
    private const string Pooling = "mean";
    private const Act Hidden = Act.Gelu;
    private readonly Linear first = new(12, 24);
    private readonly Linear second = new(24, 4);

    [Shape("(N, L, 12) -> (N, 4)")]
    public Tensor<float> Forward(Tensor<float> x)
    {
        var h = first.Forward(x).Apply(Hidden);
        h = Pool(h);
        return second.Forward(h);

        static Tensor<float> Pool(Tensor<float> t)
        {
            switch (Pooling)
            {
                case "mean":
                    return t.Mean(1);
                case "max":
                    return t.Amax(1);
                default:
                    throw new NotSupportedException(Pooling);
            }
        }
    }
}
