// They change places as often as a number that is not known.
var (a, b) = (Tensor.Rand(2, 3), Tensor.Rand(2, 7));
for (var i = 0; i < Environment.GetCommandLineArgs().Length; i++)
    (a, b) = (b, a);
var wide = a.Lengths[1] == 7 ? a : b;
Console.WriteLine(new Linear(7, 1).Forward(wide).Lengths[1]);
