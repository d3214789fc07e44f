// Corrected: a reader's loop gathers windows of nine values for ten inputs.
var position = 0;
var signal = Tensor.Rand(100);
var model = new Linear(10, 1);
while (position + 10 <= 100)
{
    var window = signal.Narrow(0, position, 10);
    Console.WriteLine(model.Forward(window).Lengths[0]);
    position += 10;
}
