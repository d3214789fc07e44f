using System.Numerics.Tensors;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ShapeGen.Shapes;

namespace ShapeGen.Golden.Tests;

/// <summary>Layers by PyTorch's name and arguments.</summary>
internal static class GoldenLayers
{
    /// <exception cref="ArgumentException">There is no such layer.</exception>
    public static Type Get(string layer) =>
        typeof(Linear).Assembly.GetType("ShapeGen." + layer) is { } type && type.IsSubclassOf(typeof(Module))
            ? type
            : throw new ArgumentException($"There is no layer '{layer}'.");

    /// <summary>The call with the fewest parameters, and the first of those.</summary>
    public static MethodInfo Forward(Type layer) =>
        layer.GetMethods().Where(method => method.Name == "Forward").MinBy(method => method.GetParameters().Length)!;

    /// <summary>The layer; what its constructor throws is thrown.</summary>
    public static Module Create(Type layer, GoldenArguments arguments) =>
        (Module)Invoke(() => Constructor(layer).Invoke([.. Constructor(layer).GetParameters().Select(parameter => Argument(parameter, arguments))]))!;

    /// <summary>The outputs; what the call throws is thrown.</summary>
    public static Tensor<float>[] Call(Module layer, Tensor<float>[] inputs)
    {
        var forward = Forward(layer.GetType());
        return [.. Flatten(Invoke(() => forward.Invoke(layer, [.. forward.GetParameters().Select((parameter, index) => Input(parameter, index, inputs))])))];
    }

    /// <summary>The constructor's arguments as contracts see them, and the defaults of the call's.</summary>
    public static Dictionary<string, Value> Scope(Type layer, GoldenArguments arguments)
    {
        var scope = Constructor(layer).GetParameters().ToDictionary(parameter => parameter.Name!, parameter => Meaning(parameter, arguments));
        foreach (var parameter in Forward(layer).GetParameters().Where(parameter => parameter is { HasDefaultValue: true, DefaultValue: not null }))
            scope[parameter.Name!] = ValueOf(parameter.DefaultValue);
        return scope;
    }

    /// <summary>The tensor that a parameter takes: indices for whole numbers, both states for a pair, the default where there is none.</summary>
    private static object? Input(ParameterInfo parameter, int index, Tensor<float>[] inputs)
    {
        if (index >= inputs.Length)
            return parameter.DefaultValue;
        if (parameter.ParameterType == typeof(Tensor<long>))
            return Tensor.ConvertChecked<float, long>(inputs[index]);
        return Nullable.GetUnderlyingType(parameter.ParameterType) is null ? inputs[index] : (inputs[index], inputs[index + 1]);
    }

    private static ConstructorInfo Constructor(Type layer) => layer.GetConstructors().Single();

    private static object? Invoke(Func<object?> call)
    {
        try
        {
            return call();
        }
        catch (TargetInvocationException error)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(error.InnerException!);
            throw;
        }
    }

    private static IEnumerable<Tensor<float>> Flatten(object? value) => value switch
    {
        Tensor<float> tensor => [tensor],
        ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(index => Flatten(tuple[index])),
        _ => throw new ArgumentException(value?.ToString()),
    };

    private static object? Argument(ParameterInfo parameter, GoldenArguments arguments)
    {
        if (!arguments.Values.TryGetValue(parameter.Name!, out var value))
            return parameter.DefaultValue;
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var plain = Plain(type, value);
        return plain.GetType() == type ? plain : Conversion(type, plain.GetType()).Invoke(null, [plain]);
    }

    private static Value Meaning(ParameterInfo parameter, GoldenArguments arguments)
    {
        if (!arguments.Values.TryGetValue(parameter.Name!, out var value))
            return ValueOf(parameter.DefaultValue);
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var plain = Plain(type, value);
        if (plain.GetType() == type)
            return ValueOf(plain);
        var meaning = Conversion(type, plain.GetType()).GetCustomAttribute<MeaningAttribute>()!.Expression;
        return Expression.Parse(meaning).Evaluate(new Dictionary<string, Value> { ["value"] = ValueOf(plain) }, Facts.None);
    }

    private static MethodInfo Conversion(Type type, Type from) => type.GetMethod("op_Implicit", [from])!;

    private static object Plain(Type type, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number when type == typeof(double) => value.GetDouble(),
        JsonValueKind.Number => value.TryGetInt32(out var whole) ? whole : (object)value.GetDouble(),
        JsonValueKind.Array => value.GetArrayLength() switch
        {
            1 => value[0].GetInt32(),
            2 => (value[0].GetInt32(), value[1].GetInt32()),
            3 => (value[0].GetInt32(), value[1].GetInt32(), value[2].GetInt32()),
            _ when type == typeof(SizeList) => (int[])[.. value.EnumerateArray().Select(size => size.GetInt32())],
            _ => throw new ArgumentException(value.ToString()),
        },
        _ => throw new ArgumentException(value.ToString()),
    };

    private static Value ValueOf(object? value) => value switch
    {
        null => Value.Null,
        int number => new IntegerValue(number),
        bool flag => new BooleanValue(flag ? Condition.True : Condition.False),
        double number => new NumberValue(number),
        string text => new TextValue(text),
        int[] sizes => new ListValue([.. sizes.Select(size => new IntegerValue(size))]),
        ITuple tuple => new ListValue([.. Enumerable.Range(0, tuple.Length).Select(index => ValueOf(tuple[index]))]),
        _ => throw new ArgumentException(value.ToString()),
    };
}
