// Corrected: the query has the width of the decoder, not that of the attention.
var attention = new MultiheadAttention(embedDim: 64, numHeads: 8, batchFirst: true);
var memory = Tensor.Rand(2, 12, 64);
var query = Tensor.Rand(2, 5, 64);
var (context, _) = attention.Forward(query, memory, memory);
Console.WriteLine(context.Lengths[1]);
