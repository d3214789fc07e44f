// the head's weight is replaced by one of another number of classes.
var head = new Linear(128, 5);
Tensor.Randn(10, 128).CopyTo(head.Weight); // error
Console.WriteLine(head.Forward(Tensor.Rand(2, 128)).Lengths[1]);
