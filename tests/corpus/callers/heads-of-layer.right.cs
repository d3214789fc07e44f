// Corrected: a transformer layer's width is not a multiple of its heads.
var layer = new TransformerEncoderLayer(dModel: 32, nhead: 4, dimFeedforward: 64, batchFirst: true);
Console.WriteLine(layer.Forward(Tensor.Rand(1, 3, 32)).Lengths[2]);
