// A mean of each channel broadcasts along the width.
var mean = Tensor.Create(new[] { 0.485f, 0.456f, 0.406f }, [3]);
var image = Tensor.Rand(1, 3, 224, 224);
Console.WriteLine((image - mean).Lengths[1]); // error
