using System.Numerics.Tensors;
using System.Reflection;
using System.Text.RegularExpressions;
using ShapeGen.Kernels;
using ShapeGen.Shapes;
using ShapeGen.Golden.Tests;

namespace ShapeGen.Tests.Layers;

/// <summary>What generated code assembles its calls from: the attributes of layers and operations, and their kernels' parameters.</summary>
public class KernelSignatureTests
{
    private static readonly Assembly assembly = typeof(Linear).Assembly;

    public static TheoryData<string> Methods =>
        [.. Contracted().Where(method => method.GetCustomAttribute<KernelAttribute>() is not null).Select(Name).Distinct()];

    public static TheoryData<string> Classes =>
        [.. assembly.GetTypes().Where(type => type.GetCustomAttributes<RequiresAttribute>(inherit: false).Any()).Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_kernel_alone_has_its_name_and_takes_the_contracts_tensors(string name)
    {
        foreach (var method in Contracted().Where(method => Name(method) == name && method.GetCustomAttribute<KernelAttribute>() is not null))
        {
            var contract = Contract.Parse(method.GetCustomAttribute<ShapeAttribute>()!.Contract);
            var parameters = Kernel(method).GetParameters();
            Assert.Equal(contract.InputCount, parameters.Count(parameter => IsInput(parameter.ParameterType)));
            Assert.Equal(contract.OutputCount, parameters.Count(IsOutput));
        }
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void A_kernels_parameters_are_names_of_the_call(string name)
    {
        foreach (var method in Contracted().Where(method => Name(method) == name && method.GetCustomAttribute<KernelAttribute>() is not null))
        {
            var known = NamesOf(method);
            foreach (var parameter in Kernel(method).GetParameters().Where(parameter => !IsTensorOrLayer(method, parameter)))
            {
                var text = parameter.GetCustomAttribute<ScratchAttribute>()?.Length
                    ?? parameter.GetCustomAttribute<ArgumentAttribute>()?.Expression
                    ?? parameter.Name!;
                Assert.All(Expression.Parse(text).Names, used => Assert.Contains(used.Key, known));
            }
        }
    }

    [Theory]
    [InlineData("RNN")]
    [InlineData("LSTM")]
    [InlineData("GRU")]
    [InlineData("RNNCell")]
    [InlineData("LSTMCell")]
    [InlineData("GRUCell")]
    [InlineData("MultiheadAttention")]
    public void The_declared_scratch_memory_is_what_the_eager_call_takes(string layer)
    {
        var type = GoldenLayers.Get(layer);
        var scratch = Kernel(GoldenLayers.Forward(type)).GetParameters().Select(parameter => parameter.GetCustomAttribute<ScratchAttribute>()).Single(found => found is not null)!;
        var cases = GoldenFiles.ReadLines("shapes.jsonl").Select(line => new GoldenCase(line)).Where(golden => golden.Layer == layer && golden.Outputs is not null).ToArray();
        Assert.NotEmpty(cases);
        foreach (var golden in cases)
        {
            var names = Bindings(type, golden);
            var declared = ((IntegerValue)Expression.Parse(scratch.Length).Evaluate(names, Facts.None)).Dim;
            Assert.Equal(Dim.Constant(TakenScratch(GoldenLayers.Create(type, golden.Arguments), key => Number(names[key]))), declared);
        }
    }

    [Theory]
    [MemberData(nameof(Classes))]
    public void A_constructor_enforces_its_classs_requirements(string name)
    {
        var type = assembly.GetType("ShapeGen." + name)!;
        var enforced = (Requirements)type.GetField("conditions", BindingFlags.NonPublic | BindingFlags.Static)!.GetValue(null)!;
        Assert.Equal(type.GetCustomAttributes<RequiresAttribute>().Select(attribute => attribute.Condition).Order(), enforced.Conditions.Order());
    }

    private static int TakenScratch(Module layer, Func<string, int> size) => layer switch
    {
        RNN rnn => RNNKernel.LengthOfScratch(rnn, size("N"), size("L")),
        LSTM lstm => LSTMKernel.LengthOfScratch(lstm, size("N"), size("L")),
        GRU gru => GRUKernel.LengthOfScratch(gru, size("N"), size("L")),
        RNNCell cell => RNNCellKernel.LengthOfScratch(cell, size("N")),
        LSTMCell cell => LSTMCellKernel.LengthOfScratch(cell, size("N")),
        GRUCell cell => GRUCellKernel.LengthOfScratch(cell, size("N")),
        MultiheadAttention attention => MultiheadAttentionKernel.LengthOfScratch(attention, size("N"), size("L"), size("S")),
        _ => throw new ArgumentException(layer.ToString()),
    };

    private static IReadOnlyDictionary<string, Value> Bindings(Type layer, GoldenCase golden)
    {
        var contract = Contract.Parse(GoldenLayers.Forward(layer).GetCustomAttribute<ShapeAttribute>()!.Contract);
        var inputs = golden.Inputs.Select(shape => (ContractInput)Shape.Of(shape.Select(size => Dim.Constant(size))));
        return contract.Apply([.. inputs], GoldenLayers.Scope(layer, golden.Arguments), Facts.None).Bindings;
    }

    private static int Number(Value value)
    {
        Assert.True(((IntegerValue)value).Dim.TryGetConstant(out var number));
        return (int)number;
    }

    /// <summary>The methods of that name that have a kernel.</summary>
    internal static IEnumerable<MethodInfo> WithKernel(string name) =>
        Contracted().Where(method => Name(method) == name && method.GetCustomAttribute<KernelAttribute>() is not null);

    private static IEnumerable<MethodInfo> Contracted() =>
        assembly.GetExportedTypes().SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<ShapeAttribute>() is not null);

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    internal static MethodInfo Kernel(MethodInfo method)
    {
        var attribute = method.GetCustomAttribute<KernelAttribute>()!;
        var found = attribute.Type.GetMember(attribute.Method, BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance);
        var kernel = Assert.IsAssignableFrom<MethodInfo>(Assert.Single(found));
        Assert.True(kernel is { IsPublic: true, IsStatic: true });
        return kernel;
    }

    internal static HashSet<string> NamesOf(MethodInfo method)
    {
        var contract = method.GetCustomAttribute<ShapeAttribute>()!.Contract;
        var definitions = Regex.Matches(contract, @"(\w+) = ").Select(definition => definition.Groups[1].Value);
        var arguments = method.DeclaringType!.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Concat(method.GetParameters());
        string[] itemNames = IsForList(method) ? ["item", "previous"] : [];
        return [.. Contract.Parse(contract).Names.Select(name => name.Key), .. definitions, .. arguments.Select(argument => argument.Name!), .. itemNames];
    }

    private static bool IsForList(MethodInfo method) =>
        method.ReturnType == typeof(Tensor<float>[]) || method.GetParameters()[0].ParameterType == typeof(IEnumerable<Tensor<float>>);

    private static bool IsInput(Type type) =>
        type == typeof(ReadOnlySpan<float>) || type == typeof(ReadOnlySpan<long>) || type == typeof(ReadOnlySpan<int>) || type == typeof(ReadOnlySpan<bool>);

    private static bool IsTensorOrLayer(MethodInfo method, ParameterInfo parameter) =>
        IsInput(parameter.ParameterType) || parameter.ParameterType.IsAssignableFrom(method.DeclaringType) || parameter.ParameterType == typeof(Activation) || parameter.ParameterType == typeof(Epilogue)
        || IsOutput(parameter);

    private static bool IsOutput(ParameterInfo parameter) =>
        (parameter.ParameterType == typeof(Span<float>) || parameter.ParameterType == typeof(Span<long>)) && parameter.GetCustomAttribute<ScratchAttribute>() is null;
}
