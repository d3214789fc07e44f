// An iterator whose tensors differ from one to the next.
var sum = 0L;
foreach (var part in Parts())
    sum += part.Lengths[1] == 4 ? new Linear(4, 1).Forward(part).Lengths[1] : new Linear(9, 1).Forward(part).Lengths[1];
Console.WriteLine(sum);

static IEnumerable<Tensor<float>> Parts()
{
    yield return Tensor.Rand(2, 4);
    for (var i = 0; i < 2; i++)
        yield return Tensor.Rand(2, 9);
}
