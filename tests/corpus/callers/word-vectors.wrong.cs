// pretrained vectors are wider than the embedding that takes them.
var embedding = new Embedding(100, 50);
var vectors = Tensor.Randn(100, 300);
vectors.CopyTo(embedding.Weight); // error
Console.WriteLine(embedding.Forward(Tensor.CreateFromShape<long>([2])).Lengths[1]);
