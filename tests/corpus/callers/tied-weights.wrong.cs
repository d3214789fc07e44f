// the output projection borrows the embedding's weight without transposing it.
var embedding = new Embedding(100, 32);
var hidden = Tensor.Rand(4, 32);
var logits = hidden.Matmul(embedding.Weight); // error
Console.WriteLine(logits.Lengths[1]);
