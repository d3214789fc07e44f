// Corrected: constants of the training set are used for the test set.
public static class Program
{
    private const int Train = 60, Test = 10, Features = 13;

    private static readonly Tensor<float> testInputs = Tensor.Rand(Test, Features);

    private static readonly Tensor<float> testTargets = Tensor.Rand(Test, 1);

    private static readonly Linear model = new(Features, 1);

    public static void Main() => Console.WriteLine(model.Forward(testInputs).L1Loss(testTargets));
}
