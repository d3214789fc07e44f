// the mean of three channels is not shaped to be subtracted from pictures.
var images = Tensor.Rand(4, 3, 32, 32);
var mean = Tensor.Create(new float[] { 0.485f, 0.456f, 0.406f }, [3]);
var centred = images - mean; // error
Console.WriteLine(centred.Lengths[0]);
