namespace ShapeGen.Shapes;

/// <summary>A function of the contract language.</summary>
/// <param name="signature">How it is called: <c>narrow(A, dim, start, length)</c>.</param>
/// <param name="minimumArguments">The smallest number of arguments.</param>
/// <param name="maximumArguments">The largest number of arguments.</param>
internal abstract class Function(string signature, int minimumArguments, int maximumArguments)
{
    private static readonly Dictionary<string, Function> all = new Function[]
    {
        new MinFunction(), new MaxFunction(), new ProductFunction(), new RankFunction(), new LenFunction(),
        new BroadcastFunction(), new ReshapeFunction(), new PermuteFunction(), new TransposeFunction(), new CatFunction(),
        new StackFunction(), new MatmulFunction(), new FlattenFunction(), new UnflattenFunction(), new ReduceFunction(),
        new SelectFunction(), new NarrowFunction(), new SplitFunction(), new ChunkFunction(), new SqueezeFunction(),
        new UnsqueezeFunction(), new ExpandFunction(), new PadFunction(), new EinsumFunction(), new InterpolateFunction(),
        new UnbindFunction(), new ReflectFunction(), new ReplicateFunction(), new CircularFunction(), new RepeatFunction(),
        new ElementFunction(), new SliceFunction(),
    }.ToDictionary(function => function.Name);

    /// <summary>The names of all functions.</summary>
    public static IEnumerable<string> Names => all.Keys;

    public string Signature { get; } = signature;

    public string Name { get; } = signature.Substring(0, signature.IndexOf('('));

    public int MinimumArguments { get; } = minimumArguments;

    public int MaximumArguments { get; } = maximumArguments;

    /// <summary>True where the value is a shape or a list of shapes, false where it is a number.</summary>
    public virtual bool GivesTensors => true;

    public static Function? Find(string name) => all.TryGetValue(name, out var function) ? function : null;

    /// <summary>The value; unknown where an argument is, and after a failure, which the evaluator notes.</summary>
    public abstract Operand<T> Apply<T, TArithmetic>(Evaluator<T, TArithmetic> evaluator, CallNode call)
        where TArithmetic : struct, IArithmetic<T>;
}
