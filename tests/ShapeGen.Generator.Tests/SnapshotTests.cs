using System.Runtime.CompilerServices;
using ShapeGen.Engine.Tests;

namespace ShapeGen.Generation.Tests;

/// <summary>The whole text that is generated, each time after a second run, which must not change it.</summary>
public class SnapshotTests
{
    [Fact]
    public void ResidualBlock() => Verify("ResidualBlock", """
        [Model]
        public partial class ResidualBlock(int inFeatures, int outFeatures)
        {
            private readonly Linear fc1 = new(inFeatures, outFeatures), fc2 = new(outFeatures, outFeatures);
            private readonly Linear? downsample = inFeatures == outFeatures ? null : new(inFeatures, outFeatures);

            [Shape("(*, inFeatures) -> (*, outFeatures)")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                var identity = downsample is null ? x : downsample.Forward(x);
                return fc2.Forward(fc1.Forward(x).Relu()) + identity;
            }
        }
        """);

    [Fact]
    public void WrongModel() => Verify("Wrong", """
        [Model]
        public partial class Wrong
        {
            private readonly Linear fc = new(3, 4);

            [Shape("(N, 5) -> (N, 4)")]
            public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x);
        }
        """);

    private static void Verify(string name, string source, [CallerMemberName] string method = "")
    {
        var first = GeneratorRun.First(source);
        var second = first.Edit(0, "[Model]", "// Again.\n[Model]");
        Assert.Empty(second.Bound);
        Assert.Equal(first.Text(name + ".g.cs"), second.Text(name + ".g.cs"));
        Snapshot.Verify(second.Text(name + ".g.cs"), method: method);
    }
}
