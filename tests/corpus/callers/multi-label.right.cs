// Corrected: the targets of a multi-label problem are class indices.
var model = new Linear(12, 6);
var logits = model.Forward(Tensor.Rand(9, 12));
var targets = Tensor.Zeros(9, 6);
Console.WriteLine(new BCEWithLogitsLoss().Forward(logits, targets));
