namespace ShapeGen;

/// <summary>What the losses have in common: how the losses of all elements become one number.</summary>
public abstract class Loss : Module
{
    internal const string KnownReduction = "reduction == \"mean\" or reduction == \"sum\" or reduction == \"none\"";

    private protected Loss(string reduction, Requirements requirements)
        : base(new Arguments { reduction }, requirements)
    {
        Reduction = reduction;
    }

    /// <summary><c>"mean"</c>, <c>"sum"</c> or <c>"none"</c>.</summary>
    public string Reduction { get; }
}
