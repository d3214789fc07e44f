// Corrected: batches and labels that are zipped do not have one length.
var images = Tensor.Rand(6, 4).Split(2);
var labels = Tensor.CreateFromShape<long>([6]).Split(2);
var model = new Linear(4, 3);
foreach (var (x, y) in images.Zip(labels))
    Console.WriteLine(model.Forward(x).CrossEntropy(y));
