namespace ShapeGen;

/// <summary>
/// Drops channels of (N?, C, L) at random in training: PyTorch's <c>nn.Dropout1d</c>. Layers are in evaluation mode, in which it is the identity.
/// </summary>
/// <param name="p">The share that training drops, 0 to 1.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is not within 0 and 1.</exception>
public sealed class Dropout1d(double p = 0.5) : DropoutLayer(p);
