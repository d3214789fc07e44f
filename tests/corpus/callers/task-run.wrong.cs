// a background task computes scores that the loss does not take.
using System.Threading.Tasks;

var model = new Linear(5, 3);
var scores = await Task.Run(() => model.Forward(Tensor.Rand(7, 5)));
Console.WriteLine(scores.MseLoss(Tensor.Rand(7))); // error
