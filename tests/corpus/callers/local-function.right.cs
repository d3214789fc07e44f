// Corrected: a local function brings pictures into the wrong order.
var photo = Tensor.Rand(2, 48, 64, 3);
var conv = new Conv2d(3, 8, kernelSize: 3);
Console.WriteLine(conv.Forward(ToChannelsFirst(photo)).Lengths[1]);

static Tensor<float> ToChannelsFirst(Tensor<float> images) => images.Permute(0, 3, 1, 2);
