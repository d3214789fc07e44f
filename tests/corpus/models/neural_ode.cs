// A neural ordinary differential equation (Chen et al. 2018), solved by the methods of Euler and of Runge and Kutta.
var model = new OdeNet(width: 6, steps: 5);
Console.WriteLine(model.Forward(Tensor.Rand(2, 6)).Lengths[1]);

[Model]
public partial class Dynamics(int width)
{
    private readonly Linear inner = new(width + 1, 4 * width), outer = new(4 * width, width);

    [Shape("(N, width), (N, 1) -> (N, width)")]
    public Tensor<float> Forward(Tensor<float> state, Tensor<float> time) =>
        outer.Forward(inner.Forward(Tensor.Cat([state, time], dim: 1)).Tanh());
}

[Model]
public partial class OdeNet(int width, int steps)
{
    private readonly Dynamics dynamics = new(width);

    [Shape("(N, width) -> (N, width)")]
    public Tensor<float> Forward(Tensor<float> state)
    {
        var step = 1f / steps;
        var time = state.Narrow(1, 0, 1) * 0f;
        for (var i = 0; i < steps; i++)
        {
            state = i % 2 == 0 ? Euler(state, time, step) : RungeKutta(state, time, step);
            time = time + step;
        }

        return state;
    }

    private Tensor<float> Euler(Tensor<float> y, Tensor<float> t, float h) => y + h * dynamics.Forward(y, t);

    private Tensor<float> RungeKutta(Tensor<float> y, Tensor<float> t, float h)
    {
        var k1 = dynamics.Forward(y, t);
        var k2 = dynamics.Forward(y + k1 * (h / 2), t + h / 2);
        var k3 = dynamics.Forward(y + k2 * (h / 2), t + h / 2);
        var k4 = dynamics.Forward(y + k3 * h, t + h);
        return y + (k1 + k2 * 2f + k3 * 2f + k4) * (h / 6);
    }
}
