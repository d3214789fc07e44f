using System.Reflection;
using ShapeGen.Fuzz.Writing;

namespace ShapeGen.Fuzz.Entries;

/// <summary>Calls a public member with all kinds of arguments and holds what it throws against what its documentation names.</summary>
/// <param name="entry">The member.</param>
/// <param name="seed">Other seeds give other arguments.</param>
internal sealed class EntryCheck(EntryPoint entry, int seed)
{
    private const int Instances = 12;

    private readonly Draw draw = new(seed);
    private readonly IReadOnlySet<string> documented = DocumentedExceptions.Of(entry);
    private readonly SortedDictionary<string, string> faults = new(StringComparer.Ordinal);

    /// <summary>What the documentation does not name, with the arguments, by the exception.</summary>
    public IReadOnlyCollection<string> Faults => faults.Values;

    /// <summary>How many calls gave a result, and how many were refused as documented.</summary>
    public (int Results, int Refused) Calls { get; private set; }

    /// <summary>Calls it so many times.</summary>
    public void Run(int count)
    {
        var values = new EntryValues(draw);
        var instances = entry.Method is MethodInfo { IsStatic: false } ? Enumerable.Range(0, Instances).Select(_ => values.Of(entry.Type)).OfType<object>().ToList() : [];
        if (entry.Method is MethodInfo { IsStatic: false } && instances.Count == 0)
            return;

        for (var call = 0; call < count; call++)
        {
            var arguments = entry.Method.GetParameters().Select(values.Of).ToArray();
            if (entry.Method.GetParameters().Zip(arguments).Any(pair => pair.Second is null && pair.First.ParameterType.IsValueType && Nullable.GetUnderlyingType(pair.First.ParameterType) is null))
                return;
            Call(instances.Count > 0 ? draw.One(instances) : null, arguments);
        }
    }

    private void Call(object? instance, object?[] arguments)
    {
        try
        {
            entry.Call(instance, arguments);
            Calls = Calls with { Results = Calls.Results + 1 };
        }
        catch (Exception exception)
        {
            if (IsDocumented(exception, instance, arguments))
                Calls = Calls with { Refused = Calls.Refused + 1 };
            else
                faults.TryAdd(exception.GetType().Name, Describe(exception, instance, arguments));
        }
    }

    private bool IsDocumented(Exception exception, object? instance, object?[] arguments)
    {
        if (GeneralRules.Allow(entry, exception, instance, arguments))
            return true;
        for (var type = exception.GetType(); type != typeof(Exception) && type is not null; type = type.BaseType)
        {
            if (documented.Contains(type.FullName!))
                return true;
        }

        return false;
    }

    private string Describe(Exception exception, object? instance, object?[] arguments)
    {
        var place = exception.StackTrace?.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Contains("ShapeGen", StringComparison.Ordinal)) ?? "";
        return $"{entry.Name}: {exception.GetType().Name} ({exception.Message.Split('\n')[0]})\n    {(instance is null ? "" : $"on {ArgumentText.Of(instance)} ")}with {string.Join("; ", arguments.Select(ArgumentText.Of))}\n    {place}";
    }
}
