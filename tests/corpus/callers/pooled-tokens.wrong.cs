// the pooled sentence is classified as if it still had tokens.
var layer = new TransformerEncoderLayer(32, 4, dimFeedforward: 64, batchFirst: true);
var hidden = layer.Forward(Tensor.Rand(3, 10, 32));
var pooled = hidden.Mean(2);
Console.WriteLine(new Linear(32, 2).Forward(pooled).Lengths[0]); // error
