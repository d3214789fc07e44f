using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>
/// Whatever has weights: layers, containers, and models (through their generated part). One visit shows all of it, under
/// PyTorch's names and in PyTorch's order.
/// </summary>
public interface IStateful
{
    /// <summary>Shows the parameters, buffers and children in the order of their declaration.</summary>
    void VisitState(IStateVisitor visitor);

    /// <summary>What PyTorch prints between the parentheses behind the class's name: <c>in_features=10, out_features=50, bias=True</c>.</summary>
    string Describe();
}

/// <summary>Sees the state of a module.</summary>
public interface IStateVisitor
{
    /// <summary>A weight; null for one that the module was constructed without (a layer without bias).</summary>
    void Parameter(string name, Tensor<float>? tensor);

    /// <summary>A constant that is saved with the weights.</summary>
    void Buffer(string name, Tensor<float>? tensor);

    /// <summary>A module within; null for one that is not there (PyTorch keeps its place in the printed form out).</summary>
    void Child(string name, object? module);
}
