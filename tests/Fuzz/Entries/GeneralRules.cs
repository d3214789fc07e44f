using System.Collections;
using System.Globalization;
using ShapeGen.Typed;

namespace ShapeGen.Fuzz.Entries;

/// <summary>What all members refuse in the same way, as docs/reliability.md says, so that no member's documentation repeats it.</summary>
internal static class GeneralRules
{
    private const long Huge = 1 << 16;

    public static bool Allow(EntryPoint entry, Exception exception, object? instance, object?[] arguments) => exception switch
    {
        ArgumentNullException or ShapeException => Has(arguments, argument => argument is null),
        ArgumentOutOfRangeException => Has([instance, .. arguments], argument => argument is not float and not double && Numbers(argument).Any(number => number < 0)),
        OverflowException => Has([instance, .. arguments], argument => argument is not null && (Numbers(argument).Any(number => Math.Abs(number) >= Huge) || IsHuge(argument))),
        InvalidOperationException => entry.Type.Namespace == typeof(ShapedTensor).Namespace && exception.Message.Contains("default", StringComparison.Ordinal),
        IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException => entry.Method.GetParameters().Any(parameter =>
            parameter.Name == "path" || parameter.ParameterType == typeof(Stream)) && exception.StackTrace!.Contains("System.IO", StringComparison.Ordinal),
        _ => false,
    };

    private static bool Has(IEnumerable<object?> arguments, Predicate<object?> predicate) => arguments.Any(argument => predicate(argument) || (argument switch
    {
        IDictionary dictionary => Has(dictionary.Values.Cast<object?>(), predicate),
        Array array => Has(array.Cast<object?>(), predicate),
        _ => false,
    }));

    /// <summary>More elements than an array holds.</summary>
    private static bool IsHuge(object argument) => argument.GetType().GetProperty("FlattenedLength")?.GetValue(argument) is nint length && length > Array.MaxLength;

    /// <summary>The numbers of which a size consists, or that a module prints.</summary>
    private static IEnumerable<double> Numbers(object? argument) => argument switch
    {
        int or long or nint => [Convert.ToDouble(argument.ToString(), CultureInfo.InvariantCulture)],
        null or string => [],
        IFormattable or ValueType or IStateful => System.Text.RegularExpressions.Regex.Matches(argument.ToString() ?? "", "-?[0-9]+").Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)),
        _ => [],
    };
}
