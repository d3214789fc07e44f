using ShapeGen.Execution;

namespace ShapeGen.Tests.Execution;

public class InitialWeightsTests
{
    [Fact]
    public void Layers_draw_nothing_until_the_end()
    {
        using (InitialWeights.Skip())
        {
            using (InitialWeights.Skip())
                Assert.All(new Linear(3, 2).Weight, number => Assert.Equal(0, number));
            Assert.All(new Embedding(3, 2).Weight, number => Assert.Equal(0, number));
            Assert.All(StateDictionary.Of(new LSTM(3, 2)).Values.SelectMany(weight => weight), number => Assert.Equal(0, number));
        }

        Assert.Contains(new Linear(3, 2).Weight, number => number != 0);
    }

    [Fact]
    public void Other_threads_draw()
    {
        Linear? other = null;
        using (InitialWeights.Skip())
        {
            var thread = new Thread(() => other = new Linear(3, 2));
            thread.Start();
            thread.Join();
        }

        Assert.Contains(other!.Weight, number => number != 0);
    }
}
