// Corrected: key and value come from another batch than the query.
var attention = new MultiheadAttention(16, 2, batchFirst: true);
var query = Tensor.Rand(4, 5, 16);
var memory = Tensor.Rand(4, 9, 16);
var (context, _) = attention.Forward(query, memory, memory);
Console.WriteLine(context.Lengths[1]);
