// a transformer layer's width is not a multiple of its heads.
var layer = new TransformerEncoderLayer(dModel: 30, nhead: 4, dimFeedforward: 64, batchFirst: true); // error SG1006
Console.WriteLine(layer.Forward(Tensor.Rand(1, 3, 30)).Lengths[2]);
