using System.Collections;
using System.Runtime.CompilerServices;
using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>The arguments of a constructor or an operation as contracts see them, each under its parameter's name.</summary>
internal sealed class Arguments : IEnumerable<KeyValuePair<string, Value>>
{
    private readonly Dictionary<string, Value> values = [];

    /// <summary>No arguments.</summary>
    public static Arguments None { get; } = [];

    public IReadOnlyDictionary<string, Value> Values => values;

    public void Add(nint value, [CallerArgumentExpression(nameof(value))] string name = "") => values.Add(name, Of(value));

    public void Add(int value, [CallerArgumentExpression(nameof(value))] string name = "") => values.Add(name, Of(value));

    public void Add(int? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        values.Add(name, value is { } number ? Of(number) : Value.Null);

    public void Add(bool value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        values.Add(name, new BooleanValue(value ? Condition.True : Condition.False));

    public void Add(bool? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        values.Add(name, value is { } truth ? new BooleanValue(truth ? Condition.True : Condition.False) : Value.Null);

    public void Add(double? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        values.Add(name, value is { } number ? new NumberValue(number) : Value.Null);

    public void Add(double value, [CallerArgumentExpression(nameof(value))] string name = "") => values.Add(name, new NumberValue(value));

    public void Add(string value, [CallerArgumentExpression(nameof(value))] string name = "") => values.Add(name, new TextValue(value));

    public void Add(ReadOnlySpan<nint> value, [CallerArgumentExpression(nameof(value))] string name = "") => values.Add(name, List(value));

    public void Add(IContractValue? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        values.Add(name, value?.ToValue() ?? Value.Null);

    public void Add(Size2d? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        values.Add(name, value is { } size ? List(size) : Value.Null);

    public void Add(Size3d? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        values.Add(name, value is { } size ? List(size) : Value.Null);

    public void Add(Padding1d? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        values.Add(name, value is { } padding ? Padding(padding.IsSame, Of(padding.Size)) : Value.Null);

    public void Add(Padding2d? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        values.Add(name, value is { } padding ? Padding(padding.IsSame, List(padding.Size)) : Value.Null);

    public void Add(Padding3d? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        values.Add(name, value is { } padding ? Padding(padding.IsSame, List(padding.Size)) : Value.Null);

    /// <summary>These and those.</summary>
    public Arguments With(Arguments others)
    {
        var result = new Arguments();
        foreach (var (name, value) in values.Concat(others.values))
            result.values.Add(name, value);
        return result;
    }

    public IEnumerator<KeyValuePair<string, Value>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

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
