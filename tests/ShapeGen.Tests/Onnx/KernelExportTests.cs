using System.Reflection;
using ShapeGen.Kernels;
using ShapeGen.Onnx;
using ShapeGen.Shapes;
using ShapeGen.Tests.Layers;

namespace ShapeGen.Tests.Onnx;

/// <summary>What kernels say of their cost and of ONNX, held against the methods that they compute.</summary>
public class KernelExportTests
{
    /// <summary>What draws its numbers anew in each run would be another model in a file, so that it has no form there.</summary>
    private static readonly string[] random = [nameof(CreationKernel.Rand), nameof(CreationKernel.Randn)];

    public static TheoryData<string> Methods => [.. KernelSignatureTests.Methods.Where(row => !IsRandom(row.Data))];

    [Fact]
    public void What_draws_numbers_has_no_form_in_onnx() => Assert.All(
        random, name => Assert.Null(typeof(CreationKernel).GetMethod(name)!.GetCustomAttribute<OnnxAttribute>()));

    [Theory]
    [MemberData(nameof(Methods))]
    public void Every_kernel_has_a_form_in_onnx_that_takes_its_inputs(string name)
    {
        foreach (var method in KernelSignatureTests.WithKernel(name))
        {
            var kernel = KernelSignatureTests.Kernel(method);
            var export = Export(kernel);
            var inputs = kernel.GetParameters().Count(parameter => IsSpan(parameter.ParameterType) && parameter.ParameterType != typeof(ReadOnlySpan<nint>));
            Assert.Equal(inputs, export.GetParameters().Count(parameter => parameter.ParameterType == typeof(OnnxValue) || parameter.ParameterType == typeof(IReadOnlyList<OnnxValue>)));
            var outputs = Contract.Parse(method.GetCustomAttribute<ShapeAttribute>()!.Contract).OutputCount;
            Assert.Equal(outputs == 1 ? typeof(OnnxValue) : typeof(OnnxValue[]), export.ReturnType);
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Its_parameters_and_the_cost_are_names_of_the_call(string name)
    {
        foreach (var method in KernelSignatureTests.WithKernel(name))
        {
            var kernel = KernelSignatureTests.Kernel(method);
            var known = KernelSignatureTests.NamesOf(method);
            var texts = Export(kernel).GetParameters().Where(IsPlain).Select(parameter => parameter.GetCustomAttribute<ArgumentAttribute>()?.Expression ?? parameter.Name!);
            foreach (var text in texts.Append(kernel.GetCustomAttribute<CostAttribute>()?.MultiplyAdds ?? "0"))
                Assert.All(Expression.Parse(text).Names, used => Assert.Contains(used.Key, known));
        }
    }

    private static bool IsRandom(string name) => KernelSignatureTests.WithKernel(name).All(method => random.Contains(KernelSignatureTests.Kernel(method).Name));

    private static MethodInfo Export(MethodInfo kernel)
    {
        var attribute = kernel.GetCustomAttribute<OnnxAttribute>();
        Assert.NotNull(attribute);
        return attribute.Type.GetMethods(BindingFlags.Public | BindingFlags.Static).Single(method => method.Name == attribute.Method);
    }

    private static bool IsSpan(Type type) => type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(ReadOnlySpan<>);

    private static bool IsPlain(ParameterInfo parameter) =>
        !parameter.ParameterType.IsSubclassOf(typeof(Module))
        && parameter.ParameterType != typeof(OnnxGraph) && parameter.ParameterType != typeof(OnnxValue)
        && parameter.ParameterType != typeof(IReadOnlyList<OnnxValue>) && parameter.ParameterType != typeof(Shape) && parameter.ParameterType != typeof(Activation);
}
