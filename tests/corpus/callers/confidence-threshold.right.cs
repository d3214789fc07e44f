// Corrected: the confidence is read from a column that the detector does not give.
var detector = new Conv2d(3, 6, kernelSize: 1);
var cells = detector.Forward(Tensor.Rand(1, 3, 7, 7)).Flatten(2).Transpose(1, 2);
Console.WriteLine(cells[0, 10, 5]);
