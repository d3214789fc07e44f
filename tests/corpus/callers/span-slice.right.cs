// Corrected: a slice of the samples is shorter than the frame it is to hold.
var samples = new float[1000];
var frame = samples.AsSpan(0, 512).ToArray();
var input = Tensor.Create(frame, [1, 512]);
Console.WriteLine(new Linear(512, 4).Forward(input).Lengths[1]);
