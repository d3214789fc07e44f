// An array of arrays of tensors of different widths.
Tensor<float>[][] grid = [[Tensor.Rand(2, 3)], [Tensor.Rand(2, 4), Tensor.Rand(2, 5)]];
grid[0][0] = grid[1][1];
Console.WriteLine(new Linear(5, 1).Forward(grid[0][0]).Lengths[1]);
