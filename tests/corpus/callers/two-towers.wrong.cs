// the towers of a recommender give vectors of unequal width.
var users = new Embedding(100, 16);
var items = new Embedding(500, 32);
var u = users.Forward(Tensor.CreateFromShape<long>([8]));
var i = items.Forward(Tensor.CreateFromShape<long>([8]));
Console.WriteLine((u * i).Sum(1).Lengths[0]); // error
