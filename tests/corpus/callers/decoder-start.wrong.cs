// the decoder starts with the encoder's outputs, not with its state.
var encoder = new GRU(4, 8, batchFirst: true);
var decoder = new GRU(4, 8, batchFirst: true);
var (outputs, state) = encoder.Forward(Tensor.Rand(2, 5, 4));
var (next, _) = decoder.Forward(Tensor.Rand(2, 1, 4), outputs); // error
Console.WriteLine(next.Lengths[1]);
