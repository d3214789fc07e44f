namespace ShapeGen.Shapes.Tests.Weights;

public class WeightFileDescriptionTests
{
    private static readonly WeightFileUse use = new("Digits.LeNet", @"..\files\le net.safetensors", "le net.safetensors", IsEmbedded: true, IsStrict: false);

    [Theory]
    [InlineData("fc1.weight")]
    [InlineData("a name (with 1, 2) in it")]
    [InlineData("two\nlines\r\nand a \\n")]
    [InlineData("")]
    [InlineData("名前")]
    public void What_is_written_is_read(string name)
    {
        var description = new WeightFileDescription(use, "12 bytes", [new(name, "F32", [120, 400]), new("b", "I64", []), new("c", "BF16", [0])]);

        var read = WeightFileDescription.Parse(description.ToString())!;

        Assert.Equal(use, read.Use);
        Assert.Equal("12 bytes", read.Stamp);
        Assert.Equal([name, "b", "c"], read.Entries.Select(entry => entry.Name));
        Assert.Equal(["(120, 400)", "()", "(0)"], read.Entries.Select(entry => entry.ShapeText));
        Assert.Equal(["F32", "I64", "BF16"], read.Entries.Select(entry => entry.DType));
    }

    [Fact]
    public void It_begins_with_its_head() => Assert.StartsWith(
        WeightFileDescription.Head(use, "12 bytes"),
        new WeightFileDescription(use, "12 bytes", [new("a", "F32", [1])]).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("a\nb\nc\nno\nyes")]
    [InlineData("a\nb\nc\nno\nyes\ns\nF32 fc.weight")]
    [InlineData("a\nb\nc\nno\nyes\ns\nF32 (1, two) fc.weight")]
    [InlineData("a\nb\nc\nno\nyes\ns\n) (")]
    [InlineData("a\nb\nc\nno\nyes\ns\nF32 (99999999999999999999) w")]
    public void Another_text_is_none(string text) => Assert.Null(WeightFileDescription.Parse(text));

    [Theory]
    [InlineData("LeNet", "LeNet", true)]
    [InlineData("LeNet", "Digits.LeNet", true)]
    [InlineData("Digits.LeNet", "Digits.LeNet", true)]
    [InlineData("Digits.LeNet", "Other.Digits.LeNet", true)]
    [InlineData("LeNet", "Digits.LeNet5", false)]
    [InlineData("LeNet", "Digits.MyLeNet", false)]
    [InlineData("Digits.LeNet", "LeNet", false)]
    public void A_model_is_meant_by_its_name_or_the_end_of_it(string model, string fullName, bool isMeant) =>
        Assert.Equal(isMeant, (use with { Model = model }).IsFor(fullName));
}
