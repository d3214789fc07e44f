// two Sequentials are joined by a flatten that forgets the batch.
var features = new Sequential(new Conv2d(3, 6, kernelSize: 5), new ReLU(), new MaxPool2d(2));
var classifier = new Linear(6 * 14 * 14, 84);
var x = features.Forward(Tensor.Rand(4, 3, 32, 32));
Console.WriteLine(classifier.Forward(x.Flatten()).Lengths[0]); // error
