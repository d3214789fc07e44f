// Corrected: requests of one reading are stacked without their batch.
using System.Collections.Generic;

public static class Program
{
    private static Tensor<float> Collect(IReadOnlyList<float[]> requests) =>
        Tensor.Stack([Tensor.Create(requests[0], [6]), Tensor.Create(requests[1], [6])]);

    public static void Main()
    {
        var batch = Collect([new float[6], new float[6]]);
        var model = new Linear(6, 3);
        Console.WriteLine(model.Forward(batch).Lengths[1]);
    }
}
