using System.Collections;
using System.Runtime.CompilerServices;
using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>The arguments of a constructor or an operation as contracts see them, each under its parameter's name.</summary>
internal sealed class Arguments : IEnumerable<KeyValuePair<string, Value>>
{
    private readonly List<Argument> list = [];
    private Dictionary<string, Value>? values;

    /// <summary>No arguments.</summary>
    public static Arguments None { get; } = [];

    public IReadOnlyDictionary<string, Value> Values => values ??= list.ToDictionary(argument => argument.Name, argument => argument.ToValue());

    public void Add(nint value, [CallerArgumentExpression(nameof(value))] string name = "") => list.Add(new Argument(name, () => Of(value)) { Integer = value });

    public void Add(int value, [CallerArgumentExpression(nameof(value))] string name = "") => Add((nint)value, name);

    public void Add(int? value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value is { } number)
            Add((nint)number, name);
        else
            Add(name, () => Value.Null);
    }

    public void Add(bool value, [CallerArgumentExpression(nameof(value))] string name = "") => Add(name, () => Of(value));

    public void Add(bool? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Add(name, () => value is { } truth ? Of(truth) : Value.Null);

    public void Add(double? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Add(name, () => value is { } number ? new NumberValue(number) : Value.Null);

    public void Add(double value, [CallerArgumentExpression(nameof(value))] string name = "") => Add(name, () => new NumberValue(value));

    public void Add(string value, [CallerArgumentExpression(nameof(value))] string name = "") => Add(name, () => new TextValue(value));

    public void Add(ReadOnlySpan<nint> value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        var sizes = value.ToArray();
        Add(name, () => List(sizes));
    }

    public void Add(IContractValue? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Add(name, () => value?.ToValue() ?? Value.Null);

    public void Add(Size2d? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Add(name, () => value is { } size ? List(size) : Value.Null);

    public void Add(Size3d? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Add(name, () => value is { } size ? List(size) : Value.Null);

    public void Add(Padding1d? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Add(name, () => value is { } padding ? Padding(padding.IsSame, Of(padding.Size)) : Value.Null);

    public void Add(Padding2d? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Add(name, () => value is { } padding ? Padding(padding.IsSame, List(padding.Size)) : Value.Null);

    public void Add(Padding3d? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Add(name, () => value is { } padding ? Padding(padding.IsSame, List(padding.Size)) : Value.Null);

    /// <summary>These and those.</summary>
    public Arguments With(Arguments others)
    {
        var result = new Arguments();
        result.list.AddRange(list);
        result.list.AddRange(others.list);
        return result;
    }

    /// <summary>The whole number under that name, or null where there is none.</summary>
    public long? IntegerOf(string name) => list.Find(argument => argument.Name == name)?.Integer;

    public bool Has(string name) => list.Exists(argument => argument.Name == name);

    public IEnumerator<KeyValuePair<string, Value>> GetEnumerator() => Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Add(string name, Func<Value> toValue) => list.Add(new Argument(name, toValue));

    private static BooleanValue Of(bool value) => new(value ? Condition.True : Condition.False);

    private static Value Of(long value) => new IntegerValue(value);

    private static ListValue List(Size2d size) => List([size.Height, size.Width]);

    private static ListValue List(Size3d size) => List([size.Depth, size.Height, size.Width]);

    private static ListValue List(ReadOnlySpan<nint> sizes)
    {
        var items = new Value[sizes.Length];
        for (var i = 0; i < items.Length; i++)
            items[i] = Of(sizes[i]);
        return new ListValue(items);
    }

    private static Value Padding(bool isSame, Value size) => isSame ? new TextValue("same") : size;
}

/// <summary>An argument; what contracts call its value is made when one asks for it.</summary>
internal sealed record Argument(string Name, Func<Value> ToValue)
{
    /// <summary>Its value, where it is a whole number.</summary>
    public long? Integer { get; init; }
}
