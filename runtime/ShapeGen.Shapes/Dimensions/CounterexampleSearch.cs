namespace ShapeGen.Shapes;

/// <summary>Looks for small sizes that meet what was assumed and for which a condition fails.</summary>
internal sealed class CounterexampleSearch
{
    private const int MaxEvaluations = 500;
    private const int MaxDiagonal = 24;

    private static readonly long[] FurtherSteps = [0, 1, 2, 3, 4, 5, 6, 7, 10, 14, 22, 30, 62, 126, 254, 1000];

    private readonly FactSet facts;
    private readonly Condition condition;
    private readonly List<Condition> relevant;
    private readonly Symbol[] shown;
    private readonly Symbol[] given;
    private readonly List<KeyValuePair<Symbol, Dim>> computed = [];
    private readonly Symbol[] free;
    private readonly long[][] candidates;
    private readonly Dictionary<Symbol, long> values = [];
    private readonly Func<Symbol, long> valueOf;
    private int evaluations;

    private CounterexampleSearch(FactSet facts, IReadOnlyList<Condition> stated, Condition condition)
    {
        (this.facts, this.condition, valueOf) = (facts, condition, symbol => values[symbol]);
        shown = [.. condition.Symbols.Distinct().OrderBy(symbol => symbol.Name, StringComparer.Ordinal)];
        var reached = new HashSet<Symbol>(shown);
        relevant = Relevant(stated, reached);
        given = [.. reached];
        foreach (var symbol in given)
        {
            if (facts.ValueOf(symbol) is { } value) computed.Add(new(symbol, value));
        }

        free = [.. given.Where(symbol => facts.ValueOf(symbol) is null).Concat(computed.SelectMany(pair => pair.Value.Symbols)).Distinct()
            .OrderBy(symbol => !reached.Contains(symbol)).ThenBy(symbol => symbol.Name, StringComparer.Ordinal)];
        candidates = [.. free.Select(Candidates)];
    }

    /// <summary>The sizes of the symbols of the condition, in order of their names; null where none were found.</summary>
    public static IReadOnlyList<KeyValuePair<Symbol, long>>? Find(FactSet facts, IReadOnlyList<Condition> stated, Condition condition)
    {
        var search = new CounterexampleSearch(facts, stated, condition);
        return search.TryAll(wantsReadable: true) || search.TryAll(wantsReadable: false)
            ? [.. search.shown.Select(symbol => new KeyValuePair<Symbol, long>(symbol, search.values[symbol]))]
            : null;
    }

    /// <summary>What was assumed of the sizes in the condition, and of those that are tied to them.</summary>
    private static List<Condition> Relevant(IReadOnlyList<Condition> stated, HashSet<Symbol> reached)
    {
        var relevant = new List<Condition>();
        var others = stated.ToList();
        while (true)
        {
            var next = others.Where(other => other.Symbols.Any(reached.Contains)).ToList();
            if (next.Count == 0) return relevant;
            relevant.AddRange(next);
            others.RemoveAll(next.Contains);
            reached.UnionWith(next.SelectMany(other => other.Symbols));
        }
    }

    private long[] Candidates(Symbol symbol, int index)
    {
        var bounds = facts.BoundsOf(symbol);
        var smallest = Math.Max(given.Contains(symbol) ? 2 : 1, bounds.Low);
        var values = FurtherSteps.Select(step => smallest + step).ToList();
        if (smallest > long.MaxValue / 2) values = [smallest];
        var first = values[index % 8];
        values.Remove(first);
        values.Insert(0, first);
        values.Insert(Math.Min(6, values.Count), 1);
        return [.. values.Where(value => value >= bounds.Low && value <= bounds.High)];
    }

    private bool TryAll(bool wantsReadable)
    {
        evaluations = 0;
        if (candidates.Any(list => list.Length == 0)) return false;
        for (var diagonal = 0; diagonal <= MaxDiagonal && evaluations < MaxEvaluations; diagonal++)
        {
            if (TryDiagonal(0, diagonal, wantsReadable)) return true;
        }

        return false;
    }

    /// <summary>Tries all choices of candidates whose places add up to a number, so that the first ones come first.</summary>
    private bool TryDiagonal(int index, int remaining, bool wantsReadable)
    {
        if (evaluations >= MaxEvaluations) return false;
        if (index == free.Length) return remaining == 0 && IsCounterexample(wantsReadable);
        var isLast = index == free.Length - 1;
        for (var place = isLast ? remaining : 0; place <= remaining && place < candidates[index].Length; place++)
        {
            values[free[index]] = candidates[index][place];
            if (TryDiagonal(index + 1, remaining - place, wantsReadable)) return true;
        }

        return false;
    }

    private bool IsCounterexample(bool wantsReadable)
    {
        evaluations++;
        foreach (var pair in computed)
        {
            if (!pair.Value.TryEvaluate(valueOf, out var value)) return false;
            if (value < 1 && pair.Key.Kind != SymbolKind.Unknown) return false;
            values[pair.Key] = value;
        }

        if (wantsReadable && !IsReadable()) return false;
        return condition.Evaluate(valueOf, IsKnown) == false && relevant.All(fact => fact.Evaluate(valueOf, IsKnown) == true);
    }

    private bool IsReadable() => shown.All(symbol => values[symbol] > 1) && shown.Select(valueOf).Distinct().Count() == shown.Length;

    private bool? IsKnown(Condition unknown) => facts.Open.Contains(unknown) ? true : facts.Open.Contains(unknown.Negate()) ? false : null;
}
