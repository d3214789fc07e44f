using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>A layer or block of one input and one output: what a <c>Sequential</c> takes.</summary>
public interface IModule
{
    /// <summary>Computes the output.</summary>
    Tensor<float> Forward(Tensor<float> input);
}
