// Corrected: the decoder's logits are compared with targets that still hold the start token.
var vocabulary = 50;
var embedding = new Embedding(vocabulary, 16);
var gru = new GRU(16, 32, batchFirst: true);
var project = new Linear(32, vocabulary);
var target = Tensor.CreateFromShape<long>([4, 12]);
var input = target.Narrow(1, 0, 11);
var logits = project.Forward(gru.Forward(embedding.Forward(input)).Output);
var loss = logits.Reshape(-1, vocabulary).CrossEntropy(target.Narrow(1, 1, 11).Reshape(-1));
Console.WriteLine(loss);
