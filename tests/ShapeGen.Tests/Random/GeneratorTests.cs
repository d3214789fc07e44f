namespace ShapeGen.Tests.RandomNumbers;

public class GeneratorTests
{
    [Fact]
    public void The_same_seed_begins_anew()
    {
        var generator = new Generator(7);
        var first = Draw(generator, 3);
        Assert.NotEqual(first, Draw(generator, 3));
        Assert.Equal(first, Draw(generator.ManualSeed(7), 3));
    }

    [Fact]
    public void Integers_need_a_range()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Generator().Integers(new long[1], 3, 3));
    }

    private static float[] Draw(Generator generator, int count)
    {
        var values = new float[count];
        generator.Normal(values);
        return values;
    }
}
