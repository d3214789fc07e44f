using System.Numerics.Tensors;
using Blocks;
using ShapeGen;

namespace App;

[Model]
public partial class Reader
{
    private readonly Linear entry = new(16, 32);
    private readonly ResidualBlock block = new(32);
    private readonly Linear exit = new(32, 4);

    [Shape("(N, 16) -> (N, 4)")]
    public Tensor<float> Forward(Tensor<float> x) => exit.Forward(block.Forward(entry.Forward(x)));
}
