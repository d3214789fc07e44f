namespace ShapeGen.Fuzz.Writing;

/// <summary>Draws what a program is made of.</summary>
internal sealed class Draw(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>From the least to the greatest, both included.</summary>
    public int Number(int least, int greatest) => random.Next(least, greatest + 1);

    public bool Chance(double probability) => random.NextDouble() < probability;

    public T One<T>(params IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    /// <summary>A choice that meets the condition, or null.</summary>
    public T? OneWhere<T>(IEnumerable<T> choices, Func<T, bool> condition)
        where T : class
    {
        var fitting = choices.Where(condition).ToList();
        return fitting.Count == 0 ? null : One(fitting);
    }

    /// <summary>Another order of the numbers below the count.</summary>
    public int[] Order(int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        random.Shuffle(order);
        return order;
    }

    /// <summary>As many numbers as there are environments, no two alike.</summary>
    public long[] Different(int least, int greatest) => [.. Order(greatest - least + 1).Take(Size.Environments).Select(number => (long)number + least)];

    /// <summary>The positive divisors that a number has, one of them.</summary>
    public int Divisor(long number) => One(Enumerable.Range(1, (int)Math.Min(number, 64)).Where(divisor => number % divisor == 0).ToList());
}
