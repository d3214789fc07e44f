// Corrected: the validation part begins where it no longer has 30 rows.
var data = Tensor.Rand(100, 4);
var validation = data.Narrow(0, 70, 30);
Console.WriteLine(validation.Lengths[0]);
