using System.Numerics.Tensors;
using System.Reflection;
using ShapeGen.Engine;
using ShapeGen.Shapes;

namespace ShapeGen.Fuzz.Checking;

/// <summary>What a model does when it runs with some sizes.</summary>
/// <param name="Sizes">The sizes.</param>
/// <param name="Failure">What its constructor or <c>Forward</c> threw, or null.</param>
/// <param name="Outputs">What <c>Forward</c> gave.</param>
/// <param name="RunFailure">What the generated <c>Run</c> threw, or null.</param>
/// <param name="RunOutputs">What <c>Run</c> gave; null where it was not called.</param>
internal sealed record ModelRun(
    SizeEnvironment Sizes, Exception? Failure, IReadOnlyList<Tensor<float>> Outputs, Exception? RunFailure, IReadOnlyList<Tensor<float>>? RunOutputs)
{
    private const int Seed = 7;

    /// <summary>Runs it, or gives null where the sizes do not meet the contract's own inputs, a layer wants other values and not another shape, or no array holds a result.</summary>
    public static ModelRun? Of(Type type, ForwardSignature signature, SizeEnvironment sizes, bool callsRun)
    {
        if (Inputs(signature, sizes) is not { } inputs)
            return null;

        object instance;
        IReadOnlyList<Tensor<float>> outputs;
        try
        {
            instance = Create(type, sizes);
            outputs = [.. Leaves<float>(Call(type, instance, signature.Method, inputs))];
        }
        catch (TargetInvocationException exception) when (exception.InnerException is ArgumentOutOfRangeException { ParamName: "input" } or OverflowException)
        {
            return null;
        }
        catch (TargetInvocationException exception)
        {
            return new ModelRun(sizes, exception.InnerException, [], null, null);
        }

        if (!callsRun)
            return new ModelRun(sizes, null, outputs, null, null);

        try
        {
            return new ModelRun(sizes, null, outputs, null, [.. Leaves<float>(Call(type, instance, "Run", inputs))]);
        }
        catch (TargetInvocationException exception)
        {
            return new ModelRun(sizes, null, outputs, exception.InnerException, null);
        }
    }

    /// <summary>Random inputs of those sizes, always the same; null where the sizes do not meet the contract.</summary>
    public static object[]? Inputs(ForwardSignature signature, SizeEnvironment sizes)
    {
        var shapes = signature.Inputs.Select(input => Conditions.Lengths(input.Shape, sizes)).ToList();
        return shapes.Any(shape => shape is null || shape.Any(length => length < 1)) || !MeetsContract(signature, shapes, sizes, out _)
            ? null
            : [.. signature.Inputs.Zip(shapes, (input, shape) => Input(input.ElementType, shape!))];
    }

    /// <summary>Holds shapes against the contract as the model declares it.</summary>
    public static bool MeetsContract(ForwardSignature signature, IReadOnlyList<nint[]?> shapes, SizeEnvironment sizes, out IReadOnlyList<ContractInput> outputs)
    {
        var scope = signature.Sizes.ToDictionary(source => source.Symbol.Name, source => (Value)Dim.Constant(sizes.Size(source.Symbol.Name)));
        foreach (var size in sizes.Sizes.Where(size => !signature.Symbols.Any(symbol => symbol.Name == size.Key)))
            scope[size.Key] = Dim.Constant(size.Value);
        var inputs = shapes.Select(shape => (ContractInput)new Shape(shape!.Select(length => (ShapeItem)Dim.Constant(length)))).ToList();
        var outcome = Contract.Parse(signature.Contract).Apply(inputs, scope, Facts.None);
        outputs = outcome.Outputs;
        return outcome.Failure is null;
    }

    /// <summary>The model with the constructor's parameters.</summary>
    public static object Create(Type type, SizeEnvironment sizes)
    {
        var constructor = type.GetConstructors().Single(constructor => constructor.GetParameters() is not [var only] || only.ParameterType != type);
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter =>
            parameter.ParameterType == typeof(bool) ? (object)sizes.Flag(parameter.Name!) : (int)sizes.Size(parameter.Name!))]);
    }

    /// <summary>Calls a method with copies of the inputs.</summary>
    public static object? Call(Type type, object instance, string method, IReadOnlyList<object> inputs) =>
        (type.GetMethod(method, [.. inputs.Select(input => input.GetType())]) ?? throw new TargetInvocationException(new MissingMethodException(type.Name, method)))
            .Invoke(instance, [.. inputs.Select(Copy)]);

    private static object Copy(object tensor) => tensor is Tensor<float> floats ? Tensor.Create(floats.ToArray(), floats.Lengths) : tensor;

    /// <summary>Random numbers, always the same, in that shape.</summary>
    public static object Input(string element, nint[] lengths)
    {
        var random = new Random(Seed);
        var count = (int)lengths.Aggregate((nint)1, (left, right) => left * right);
        return element == "long"
            ? Tensor.Create(Enumerable.Range(0, count).Select(index => (long)(index % 2)).ToArray(), lengths)
            : Tensor.Create(Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() * 2) - 1)).ToArray(), lengths);
    }

    /// <summary>The tensors of a result.</summary>
    public static IEnumerable<Tensor<T>> Leaves<T>(object? value) => value switch
    {
        Tensor<T> tensor => [tensor],
        System.Runtime.CompilerServices.ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(index => Leaves<T>(tuple[index])),
        _ => [],
    };
}
