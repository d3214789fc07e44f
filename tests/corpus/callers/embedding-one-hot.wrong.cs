// one-hot vectors, not indices, were made for the embedding, which adds a dimension.
var embedding = new Embedding(20, 8);
var lstm = new LSTM(8, 16, batchFirst: true);
var ids = Tensor.CreateFromShape<long>([3, 7, 20]);
Console.WriteLine(lstm.Forward(embedding.Forward(ids)).Output.Lengths[2]); // error
