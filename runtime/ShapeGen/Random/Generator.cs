namespace ShapeGen;

/// <summary>
/// Random numbers as PyTorch draws them on the processor: from the same seed the same numbers, in the same order
/// (<c>torch.Generator</c>; the conversions are those of ATen's <c>DistributionsHelper.h</c> and <c>DistributionTemplates.h</c>).
/// A generator may be used by several threads; whose turn comes first is then open.
/// </summary>
public sealed class Generator
{
    /// <summary>The seed of a generator that was not given one: PyTorch's.</summary>
    public const long DefaultSeed = 67280421310721;

    private const int NormalBlock = 16;
    private readonly Lock gate = new();
    private MersenneTwister engine;
    private double? spareNormal;

    /// <summary>A generator of its own.</summary>
    /// <param name="seed">The seed; its lower 32 bits count.</param>
    public Generator(long seed = DefaultSeed) => engine = Engine(seed);

    /// <summary>The generator that layers, <c>Tensor.Rand</c> and <c>Tensor.Randn</c> draw from.</summary>
    public static Generator Default { get; } = new();

    /// <summary>Begins anew, as <c>torch.manual_seed</c> does with <see cref="Default"/>.</summary>
    /// <param name="seed">The seed; its lower 32 bits count.</param>
    /// <returns>This generator.</returns>
    public Generator ManualSeed(long seed)
    {
        lock (gate)
        {
            engine = Engine(seed);
            spareNormal = null;
        }

        return this;
    }

    /// <summary>
    /// Fills with numbers drawn uniformly from [<paramref name="from"/>, <paramref name="to"/>): 24 random bits each, as a fraction.
    /// </summary>
    /// <param name="values">What is filled.</param>
    /// <param name="from">The least number.</param>
    /// <param name="to">The bound, which is not reached but by rounding.</param>
    public void Uniform(Span<float> values, double from = 0, double to = 1)
    {
        var low = (float)from;
        var range = (float)to - low;
        lock (gate)
        {
            foreach (ref var value in values)
                value = MathF.FusedMultiplyAdd(NextFloat(), range, low);
        }
    }

    /// <summary>
    /// Fills with numbers drawn from a normal distribution by the method of Box and Muller (1958): 16 numbers and more in blocks
    /// of 16 from uniform floats, fewer one by one from uniform doubles, of whose pairs the second is kept for the next call.
    /// </summary>
    /// <param name="values">What is filled.</param>
    /// <param name="mean">The mean.</param>
    /// <param name="std">The standard deviation.</param>
    public void Normal(Span<float> values, double mean = 0, double std = 1)
    {
        lock (gate)
        {
            if (values.Length >= NormalBlock)
                FillNormal(values, (float)mean, (float)std);
            else
            {
                foreach (ref var value in values)
                    value = (float)((NextNormal() * std) + mean);
            }
        }
    }

    /// <summary>Fills with 1 and 0.</summary>
    /// <param name="values">What is filled.</param>
    /// <param name="p">The probability of a 1.</param>
    public void Bernoulli(Span<float> values, double p = 0.5)
    {
        lock (gate)
        {
            foreach (ref var value in values)
                value = NextDouble() < p ? 1 : 0;
        }
    }

    /// <summary>Fills with integers, as <c>torch.randint</c>.</summary>
    /// <param name="values">What is filled.</param>
    /// <param name="low">The least integer.</param>
    /// <param name="high">The bound, which is left out.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="high"/> is not above <paramref name="low"/>.</exception>
    public void Integers(Span<long> values, long low, long high)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(low, high);
        var range = unchecked((ulong)high - (ulong)low);
        lock (gate)
        {
            foreach (ref var value in values)
                value = unchecked((long)((range >= 1UL << 32 ? engine.NextLong() : engine.Next()) % range) + low);
        }
    }

    /// <summary>Fills with 0, 1, … in random order, as <c>torch.randperm</c>.</summary>
    /// <param name="values">What is filled.</param>
    public void Permutation(Span<long> values)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = i;
        lock (gate)
        {
            for (var i = 0; i < values.Length - 1; i++)
            {
                var other = i + (int)(engine.Next() % (uint)(values.Length - i));
                (values[i], values[other]) = (values[other], values[i]);
            }
        }
    }

    private static MersenneTwister Engine(long seed) => new(unchecked((uint)seed));

    private float NextFloat() => (engine.Next() & ((1u << 24) - 1)) * (1f / (1u << 24));

    private double NextDouble() => (engine.NextLong() & ((1UL << 53) - 1)) * (1.0 / (1UL << 53));

    private double NextNormal()
    {
        if (spareNormal is { } spare)
        {
            spareNormal = null;
            return spare;
        }

        var angle = 2 * Math.PI * NextDouble();
        var radius = Math.Sqrt(-2 * LogOfOneMinus(NextDouble()));
        spareNormal = radius * Math.Sin(angle);
        return radius * Math.Cos(angle);
    }

    /// <summary>log(1 − x), by the correction of the rounding of 1 − x (Kahan, see Higham, "Accuracy and Stability of Numerical Algorithms", 1.14.1).</summary>
    private static double LogOfOneMinus(double x)
    {
        var u = 1 - x;
        return u == 1 ? -x : Math.Log(u) * -x / (u - 1);
    }

    private void FillNormal(Span<float> values, float mean, float std)
    {
        foreach (ref var value in values)
            value = NextFloat();
        for (var start = 0; start + NormalBlock <= values.Length; start += NormalBlock)
            BoxMuller(values.Slice(start, NormalBlock), mean, std);
        if (values.Length % NormalBlock == 0)
            return;
        var tail = values[^NormalBlock..];
        foreach (ref var value in tail)
            value = NextFloat();
        BoxMuller(tail, mean, std);
    }

    private static void BoxMuller(Span<float> block, float mean, float std)
    {
        for (var i = 0; i < NormalBlock / 2; i++)
        {
            var radius = MathF.Sqrt(-2 * CephesMath.Log(1 - block[i]));
            var (sin, cos) = CephesMath.SinCos(2 * MathF.PI * block[i + (NormalBlock / 2)]);
            block[i] = MathF.FusedMultiplyAdd(radius * cos, std, mean);
            block[i + (NormalBlock / 2)] = MathF.FusedMultiplyAdd(radius * sin, std, mean);
        }
    }
}
