using System.Globalization;

namespace ShapeGen.Fuzz.Writing;

/// <summary>A size of a program that is being written: as contracts and as C# write it, and what it is in each environment.</summary>
internal sealed class Size
{
    /// <summary>In how many environments each program is followed while it is written.</summary>
    public const int Environments = 4;

    private readonly long[] values;

    private Size(string contract, string? code, long[] values) => (Contract, Code, this.values) = (contract, code, values);

    /// <summary>The notation of contracts, in parentheses unless it is one name or number.</summary>
    public string Contract { get; }

    /// <summary>A C# expression that constructors understand, or null where the size is known from tensors only.</summary>
    public string? Code { get; }

    public IReadOnlyList<long> Values => values;

    /// <summary>True for a pack of any number of dimensions.</summary>
    public bool IsPack { get; private init; }

    public bool IsConstant => !IsPack && long.TryParse(Contract, NumberStyles.Integer, CultureInfo.InvariantCulture, out _);

    public bool IsFixed => Code is not null;

    public long Least => values.Min();

    public static Size Of(long value) => new(Text(value), Text(value), [.. Enumerable.Repeat(value, Environments)]);

    /// <summary>A parameter of the constructor.</summary>
    public static Size Parameter(string name, long[] values) => new(name, name, values);

    /// <summary>A size that the caller's tensor decides.</summary>
    public static Size Variable(string name, long[] values) => new(name, null, values);

    public static Size Pack(string name) => new("*" + name, null, new long[Environments]) { IsPack = true };

    public static Size operator +(Size left, Size right) => Combine(left, right, "+", "+", (a, b) => a + b);

    public static Size operator -(Size left, Size right) => Combine(left, right, "-", "-", (a, b) => a - b);

    public static Size operator *(Size left, Size right) => Combine(left, right, "*", "*", (a, b) => a * b);

    /// <summary>Divides and rounds down; nothing is negative here.</summary>
    public static Size operator /(Size left, Size right) => Combine(left, right, "//", "/", (a, b) => (long)Math.Floor((double)a / b));

    public static implicit operator Size(long value) => Of(value);

    public bool IsMultipleOf(long divisor) => values.All(value => value % divisor == 0);

    /// <summary>True where both are the same in all environments.</summary>
    public bool Matches(Size other) => IsPack == other.IsPack && values.SequenceEqual(other.values) && (!IsPack || Contract == other.Contract);

    public override string ToString() => Contract;

    private static Size Combine(Size left, Size right, string contract, string code, Func<long, long, long> compute)
    {
        var values = left.values.Zip(right.values, compute).ToArray();
        if (left.IsConstant && right.IsConstant)
            return Of(values[0]);
        if (IsNeutral(right, contract))
            return left;
        if (left.Contract == "1" && contract == "*")
            return right;

        return new(
            $"({left.Contract} {contract} {right.Contract})",
            left.Code is null || right.Code is null ? null : $"({left.Code} {code} {right.Code})",
            values);
    }

    private static bool IsNeutral(Size right, string operation) =>
        operation is "+" or "-" ? right.Contract == "0" : right.Contract == "1";

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
