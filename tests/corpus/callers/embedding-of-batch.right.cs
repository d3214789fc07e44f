// Corrected: token ids of two sentences of unequal length are made one tensor.
long[] first = [7, 8, 9];
long[] second = [4, 5, 6];
long[] all = [7, 8, 9, 4, 5, 6];
var ids = Tensor.Create(all, [2, 3]);
Console.WriteLine(new Embedding(10, 4).Forward(ids).Lengths[1] + first.Length + second.Length);
