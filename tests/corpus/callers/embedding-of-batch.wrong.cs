// token ids of two sentences of unequal length are made one tensor.
long[] first = [7, 8, 9];
long[] second = [4, 5];
long[] all = [7, 8, 9, 4, 5];
var ids = Tensor.Create(all, [2, 3]); // error
Console.WriteLine(new Embedding(10, 4).Forward(ids).Lengths[1] + first.Length + second.Length);
