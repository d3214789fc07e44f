// a feature was added to the data, not to the model.
public static class Program
{
    private sealed record Passenger(float Age, float Fare, float Class, float Sex);

    public static void Main()
    {
        var model = new Survival();
        var passenger = new Passenger(22, 7.25f, 3, 1);
        float[] row = [passenger.Age, passenger.Fare, passenger.Class, passenger.Sex];
        var input = Tensor.Create(row, [1, 4]);
        Console.WriteLine(model.Forward(input).Lengths[1]); // error SG1001
    }
}

[Model]
public partial class Survival
{
    private readonly Linear fc1 = new(3, 8), fc2 = new(8, 1);

    [Shape("(N, 3) -> (N, 1)")]
    public Tensor<float> Forward(Tensor<float> x) => fc2.Forward(fc1.Forward(x).Tanh()).Sigmoid();
}
