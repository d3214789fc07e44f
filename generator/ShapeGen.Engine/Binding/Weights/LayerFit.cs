using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Finds the sizes with which a layer would have the weights that a file has.</summary>
internal sealed class LayerFit
{
    private readonly ObjectValue layer;
    private readonly BindingSession session;
    private readonly string prefix;
    private readonly IReadOnlyDictionary<string, Value> scope;
    private readonly IReadOnlyList<DeclaredWeight> weights;

    public LayerFit(ObjectValue layer, string path, BindingSession session)
    {
        (this.layer, this.session, prefix) = (layer, session, path.Length == 0 ? "" : path + ".");
        scope = ScopeBuilder.Of(layer, session);
        weights = [.. DeclaredWeights.All(layer.Type)];
    }

    /// <summary>One or two arguments, written as constants, whose change makes all weights fit; null where there are none.</summary>
    public IReadOnlyList<ArgumentChange>? To(IReadOnlyDictionary<string, DescribedEntry> file)
    {
        var changes = Candidates(file).ToList();
        var single = changes.FirstOrDefault(change => Fits([change], file));
        if (single is not null)
            return [single];

        return (from first in changes
                from second in changes
                where string.CompareOrdinal(first.Name, second.Name) < 0 && Fits([first, second], file)
                select new[] { first, second }.OrderBy(change => change.Place.SourceSpan.Start).ToArray()).FirstOrDefault();
    }

    /// <summary>For each argument the sizes that the file has where the weights have others, taken as they are or in proportion.</summary>
    private IEnumerable<ArgumentChange> Candidates(IReadOnlyDictionary<string, DescribedEntry> file)
    {
        var differences = Differences(file).Distinct().ToList();
        return (from argument in layer.ArgumentPlaces
                where session.IsConstant(argument.Value) && SizeOf(layer.Arguments[argument.Key]) is not null
                let size = SizeOf(layer.Arguments[argument.Key])!.Value
                from difference in differences
                from value in Proposals(size, difference)
                select new ArgumentChange(argument.Key, value, argument.Value.GetLocation())).Distinct();
    }

    private static IEnumerable<long> Proposals(long size, (long Expected, long Actual) difference)
    {
        yield return difference.Actual;
        if (difference.Expected != 0 && size * difference.Actual % difference.Expected == 0)
            yield return size * difference.Actual / difference.Expected;
    }

    private IEnumerable<(long Expected, long Actual)> Differences(IReadOnlyDictionary<string, DescribedEntry> file) =>
        from entry in Entries(scope) ?? []
        where file.ContainsKey(prefix + entry.Key) && file[prefix + entry.Key].Sizes.Count == entry.Value.Items.Count
        from pair in entry.Value.Items.Zip(file[prefix + entry.Key].Sizes, (item, actual) => (item.Dim, Actual: actual))
        where pair.Dim is not null && pair.Dim.TryGetConstant(out var expected) && expected != pair.Actual
        select (Constant(pair.Dim), pair.Actual);

    private bool Fits(IReadOnlyList<ArgumentChange> changes, IReadOnlyDictionary<string, DescribedEntry> file)
    {
        var changed = scope.ToDictionary(pair => pair.Key, pair => pair.Value);
        foreach (var change in changes)
            changed[change.Name] = With(changed[change.Name], change.Value);
        return Entries(changed) is { } entries
            && entries.All(entry => file.TryGetValue(prefix + entry.Key, out var actual)
                && actual.Sizes.Select(size => (Dim)size).SequenceEqual(entry.Value.Items.Select(item => item.Dim!)));
    }

    private List<KeyValuePair<string, Shape>>? Entries(IReadOnlyDictionary<string, Value> values)
    {
        var all = weights.Select(weight => weight.Of(values, session.Facts)).ToList();
        return all.Contains(null) ? null : [.. all.SelectMany(weight => weight!)];
    }

    /// <summary>The size, or that of each dimension where one number stands for all of them.</summary>
    private static long? SizeOf(Value value) => value switch
    {
        IntegerValue integer when integer.Dim.TryGetConstant(out var size) => size,
        ListValue { Items: [IntegerValue first, ..] } list when list.Items.All(item => item.Equals(first)) => SizeOf(first),
        _ => null,
    };

    private static Value With(Value value, long size) =>
        value is ListValue list ? new ListValue([.. list.Items.Select(_ => (Value)(Dim)size)]) : (Dim)size;

    private static long Constant(Dim dim) => dim.TryGetConstant(out var size) ? size : 0;
}

/// <summary>An argument of a layer's constructor and the size that it should be.</summary>
/// <param name="Name">The parameter.</param>
/// <param name="Value">The size.</param>
/// <param name="Place">The argument's expression.</param>
internal sealed record ArgumentChange(string Name, long Value, Location Place);
