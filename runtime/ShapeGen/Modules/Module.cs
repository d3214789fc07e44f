using System.ComponentModel;

namespace ShapeGen;

/// <summary>What all layers have in common: state under PyTorch's names, and PyTorch's printed form.</summary>
public abstract class Module : IStateful
{
    private protected Module(Arguments arguments, Requirements requirements)
    {
        requirements.Check(arguments);
        Arguments = arguments;
    }

    private protected Module()
        : this(Arguments.None, Requirements.None)
    {
    }

    /// <summary>The constructor's arguments, by which contracts know them.</summary>
    internal Arguments Arguments { get; private protected set; }

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public virtual void VisitState(IStateVisitor visitor)
    {
    }

    /// <inheritdoc/>
    public virtual string Describe() => "";

    /// <summary>The layer as PyTorch prints it: <c>Linear(in_features=10, out_features=50, bias=True)</c>.</summary>
    public override string ToString() => ModulePrinter.Print(this);
}
