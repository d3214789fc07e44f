// Corrected: pretrained vectors are wider than the embedding that takes them.
var embedding = new Embedding(100, 50);
var vectors = Tensor.Randn(100, 50);
vectors.CopyTo(embedding.Weight);
Console.WriteLine(embedding.Forward(Tensor.CreateFromShape<long>([2])).Lengths[1]);
