// Corrected: the labels of the real pictures are a vector, the verdicts a column.
var discriminator = new Sequential(new Linear(32, 16), new LeakyReLU(0.2), new Linear(16, 1), new Sigmoid());
var verdict = discriminator.Forward(Tensor.Rand(10, 32));
var ones = Tensor.Ones(10, 1);
Console.WriteLine(verdict.BinaryCrossEntropy(ones));
