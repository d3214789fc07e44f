using System.Collections;
using System.Numerics.Tensors;
using System.Reflection;
using ShapeGen.Dimensions;
using ShapeGen.Fuzz.Writing;
using ShapeGen.Typed;

namespace ShapeGen.Fuzz.Entries;

/// <summary>Draws arguments: what fits, what is at the border of it, and what nobody should give.</summary>
/// <param name="draw">Draws.</param>
internal sealed class EntryValues(Draw draw)
{
    private const double HostileChance = 0.2;
    private const double NullChance = 0.06;
    private const int DeepestType = 4;
    private const long Huge = 1 << 16;

    private static readonly long[] hostileNumbers = [int.MinValue, -7, -2, -1, 0, 1 << 16, int.MaxValue - 1, int.MaxValue];
    private static readonly double[] hostileDoubles = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, -1, 0, -0.0, double.MaxValue, double.Epsilon];
    private static readonly string?[] texts = ["", "same", "valid", "mean", "sum", "none", "relu", "tanh", "gelu", "nearest", "bilinear", "constant", "reflect", "ij,jk->ik", "i,i->", "..,->->", "weight", "\0", "/", "é\n"];
    private static readonly double[] numbers = [-2, -0.5, 0, 0.25, 1, 3];

    /// <summary>An argument for a parameter.</summary>
    public object? Of(ParameterInfo parameter) => parameter.HasDefaultValue && draw.Chance(0.4) ? Default(parameter) : Of(parameter.ParameterType);

    /// <summary>A value of a type; the word none stands for a type of which none is known.</summary>
    public object? Of(Type type, int depth = 0)
    {
        if (type.IsByRef)
            return Of(type.GetElementType()!, depth) ?? (type.GetElementType()!.IsValueType ? Activator.CreateInstance(type.GetElementType()!) : null);
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return draw.Chance(0.3) ? null : Of(underlying, depth);
        if (EntryPoint.SpanElement(type) is { } element)
            return List(element, depth);
        if (!type.IsValueType && draw.Chance(NullChance))
            return null;
        return Number(type) ?? Known(type, depth) ?? Sequence(type, depth) ?? Constructed(type, depth);
    }

    private static object? Default(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(nint) ? (nint)(int)parameter.DefaultValue!
        : parameter.DefaultValue ?? (parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null);

    private object? Number(Type type)
    {
        if (type == typeof(bool))
            return draw.Chance(0.5);
        if (type == typeof(double) || type == typeof(float))
            return Convert.ChangeType(draw.Chance(HostileChance) ? draw.One(hostileDoubles) : draw.One(numbers), type);
        if (type.IsEnum)
            return Enum.ToObject(type, draw.Number(-1, 12));
        if (type != typeof(int) && type != typeof(long) && type != typeof(nint))
            return null;

        var number = draw.Chance(HostileChance) ? draw.One(hostileNumbers) : draw.Number(0, 4);
        return type == typeof(int) ? (int)number : type == typeof(nint) ? (object)(nint)number : number > Huge ? long.MaxValue : number;
    }

    private object? Known(Type type, int depth)
    {
        if (type == typeof(string))
            return draw.One(texts);
        if (type == typeof(Tensor<float>))
            return Tensor(type, () => draw.Chance(HostileChance) ? (float)draw.One(hostileDoubles) : (float)draw.One(numbers));
        if (type == typeof(Tensor<long>))
            return Tensor<long>(type, () => draw.Chance(HostileChance) ? draw.One(hostileNumbers) : draw.Number(0, 3));
        if (type == typeof(Tensor<int>))
            return Tensor(type, () => draw.Chance(HostileChance) ? (int)draw.One(hostileNumbers) : draw.Number(0, 3));
        if (type == typeof(Tensor<bool>))
            return Tensor(type, () => draw.Chance(0.5));
        if (type == typeof(Stream))
            return draw.One<Stream>(new MemoryStream(), new MemoryStream([1, 2, 3]), new MemoryStream([], writable: false), Stream.Null);
        if (type == typeof(Generator))
            return new Generator(draw.Number(0, 3));
        if (type == typeof(Shaped<D2>))
            return Filled(2).To<D2>();
        if (type == typeof(object) || type == typeof(IStateful) || type == typeof(IModule) || type == typeof(Linear))
            return draw.Chance(0.7) || type == typeof(Linear) ? new Linear(draw.Number(1, 3), draw.Number(1, 3)) : new Sequential(new Linear(2, 3), new ReLU());
        return null;
    }

    private object? Sequence(Type type, int depth)
    {
        if (type.IsArray)
            return List(type.GetElementType()!, depth);
        if (type.IsGenericType && type.GetGenericTypeDefinition() is var definition)
        {
            if (definition == typeof(IEnumerable<>) || definition == typeof(IReadOnlyList<>) || definition == typeof(IReadOnlyCollection<>))
                return List(type.GetGenericArguments()[0], depth);
            if (definition == typeof(IReadOnlyDictionary<,>))
                return Dictionary(type, depth);
        }

        return null;
    }

    private Array List(Type element, int depth)
    {
        var list = Array.CreateInstance(element, draw.Number(0, 3));
        for (var at = 0; at < list.Length; at++)
            list.SetValue(Of(element, depth + 1), at);
        return list;
    }

    private object Dictionary(Type type, int depth)
    {
        var arguments = type.GetGenericArguments();
        var dictionary = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
        for (var count = draw.Number(0, 2); count > 0; count--)
            dictionary[Of(arguments[0], depth + 1) ?? ""] = Of(arguments[1], depth + 1);
        return dictionary;
    }

    /// <summary>By one of the type's own constructors or conversions.</summary>
    private object? Constructed(Type type, int depth)
    {
        if (depth > DeepestType || type.IsInterface || type.IsAbstract || typeof(Delegate).IsAssignableFrom(type))
            return type.IsValueType ? Activator.CreateInstance(type) : null;
        if (type.IsValueType && draw.Chance(0.1))
            return Activator.CreateInstance(type);

        var makers = type.GetConstructors().Where(maker => !EntryPoint.IsHidden(maker) && maker.GetParameters().All(parameter => parameter.ParameterType != type)).Cast<MethodBase>()
            .Concat(type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.Name == "op_Implicit" && method.ReturnType == type)).ToList();
        for (var attempt = 0; attempt < 20 && makers.Count > 0; attempt++)
        {
            var maker = draw.One(makers);
            try
            {
                var arguments = maker.GetParameters().Select(parameter => Of(parameter.ParameterType, depth + 1)).ToArray();
                return new EntryPoint(maker, "").Call(null, arguments);
            }
            catch (Exception exception) when (exception is ArgumentException or OverflowException or OutOfMemoryException or InvalidCastException or NullReferenceException)
            {
            }
        }

        return type.IsValueType ? Activator.CreateInstance(type) : null;
    }

    /// <summary>Dense, transposed or of more elements than an array has, which all are the same one.</summary>
    private object Tensor<T>(Type type, Func<T> element)
    {
        if (draw.Chance(0.03))
            return System.Numerics.Tensors.Tensor.Create([element()], [1 << 20, 1 << 20], [0, 0]);

        nint[] lengths = [.. Enumerable.Range(0, draw.Number(1, 5)).Select(_ => (nint)(draw.Chance(0.05) ? 0 : draw.Number(1, 4)))];
        var values = Enumerable.Range(0, (int)lengths.Aggregate((nint)1, (left, right) => left * right)).Select(_ => element()).ToArray();
        var tensor = System.Numerics.Tensors.Tensor.Create(values, lengths);
        return draw.Chance(0.15) && lengths.Length > 1 ? System.Numerics.Tensors.Tensor.PermuteDimensions(tensor, [.. Enumerable.Range(0, lengths.Length).Reverse()]) : tensor;
    }

    private static Tensor<float> Filled(nint length) => System.Numerics.Tensors.Tensor.Create(new float[length], [length]);
}
