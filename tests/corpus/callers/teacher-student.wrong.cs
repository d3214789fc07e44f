// the student has fewer classes than the teacher that it learns from.
public static class Distillation
{
    public static void Main()
    {
        var teacher = new Head(100);
        var student = new Head(10);
        var x = Tensor.Randn(8, 16);
        var target = teacher.Forward(x).Softmax(1);
        Console.WriteLine(student.Forward(x).CrossEntropy(target)); // error SG1001
    }
}

[Model]
public partial class Head(int classes)
{
    private readonly Linear fc = new(16, classes);

    [Shape("(N, 16) -> (N, classes)")]
    public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x);
}
