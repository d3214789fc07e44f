// a runner of its own calls any module, this one with a picture of three channels.
Console.WriteLine(Runner.Run(new Conv2d(1, 4, kernelSize: 3), Tensor.Rand(1, 3, 8, 8)).Lengths[1]); // error

public static class Runner
{
    public static Tensor<float> Run<T>(T module, Tensor<float> input)
        where T : IModule => module.Forward(input).Relu();
}
