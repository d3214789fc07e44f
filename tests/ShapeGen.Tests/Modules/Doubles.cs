using System.Numerics.Tensors;

namespace ShapeGen.Tests.Modules;

/// <summary>A layer that multiplies by its weight and adds its bias, number by number.</summary>
internal sealed class Scale(int features, bool bias = true) : IModule, IStateful
{
    public Tensor<float> Weight { get; } = Tensor.CreateFromShape<float>([features]);

    public Tensor<float>? Bias { get; } = bias ? Tensor.CreateFromShape<float>([features]) : null;

    public Tensor<float> Forward(Tensor<float> input)
    {
        var product = Tensor.Multiply<float>(input, Weight);
        return Bias is null ? product : Tensor.Add<float>(product, Bias);
    }

    public void VisitState(IStateVisitor visitor)
    {
        visitor.Parameter("weight", Weight);
        visitor.Parameter("bias", Bias);
    }

    public string Describe() => $"{features}, bias={Bias is not null}";
}

/// <summary>A module of the user's that has no state and says nothing of itself.</summary>
internal sealed class Doubling : IModule
{
    public Tensor<float> Forward(Tensor<float> input) => Tensor.Add<float>(input, input);
}

/// <summary>A model whose members are given one by one.</summary>
internal sealed class Net(params (string Name, object? Member)[] members) : IStateful
{
    public void VisitState(IStateVisitor visitor)
    {
        foreach (var (name, member) in members)
        {
            if (member is Constant constant)
                visitor.Buffer(name, constant.Tensor);
            else if (member is Tensor<float> tensor)
                visitor.Parameter(name, tensor);
            else
                visitor.Child(name, member);
        }
    }

    public string Describe() => "";
}

/// <summary>Makes a member of a <see cref="Net"/> a buffer.</summary>
internal sealed record Constant(Tensor<float> Tensor);
