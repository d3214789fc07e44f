using Digits;

if (args is ["--diagrams", var target])
{
    File.WriteAllText(Path.Combine(target, "lenet.svg"), LeNet.Diagram.ToSvg());
    File.WriteAllText(Path.Combine(target, "rowreader.svg"), RowReader.Diagram.ToSvg());
    return;
}

var folder = Path.Combine(AppContext.BaseDirectory, "Data");
var digits = DigitSet.Load(folder);
var leNet = LeNet.Load(Path.Combine(folder, "lenet5_mnist.safetensors"));
var rowReader = RowReader.Load(Path.Combine(folder, "lstm_rows_mnist.safetensors"));

Recogniser[] recognisers =
[
    new("LeNet", leNet.Forward, leNet.Run, [1, 28, 28], Reference.Load(Path.Combine(folder, "lenet5_mnist.reference.json"))),
    new("RowReader", rowReader.Forward, rowReader.Run, [28, 28], Reference.Load(Path.Combine(folder, "lstm_rows_mnist.reference.json"))),
];

Console.WriteLine(leNet.Summary());
Console.WriteLine(rowReader.Summary());

var progress = new Progress();
foreach (var recogniser in recognisers)
{
    var logits = recogniser.Logits(digits, progress);
    Console.WriteLine($"== {recogniser.Name} ==");
    Console.WriteLine(Report.Pictures(digits, logits, count: 4));
    Console.WriteLine(Report.Accuracy(digits, logits, recogniser.Reference));
    Console.WriteLine();
    Console.WriteLine(Report.Confusion(digits, logits));
    var digit = recogniser.Input(digits, first: 0, count: 1);
    Console.WriteLine($"one digit: Forward {Recogniser.Microseconds(recogniser.Forward, digit):F1} us, Run {Recogniser.Microseconds(recogniser.Run, digit):F1} us");
    Console.WriteLine();
}
