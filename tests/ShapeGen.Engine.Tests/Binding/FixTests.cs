namespace ShapeGen.Engine.Tests.Binding;

/// <summary>What findings tell the fixes.</summary>
public class FixTests
{
    private static Finding Find(string fields, string contract, string expression, string header = "Net") => Assert.Single(Source.Bind("Net", $$"""
        [Model]
        public partial class {{header}}
        {
            {{fields}}

            [Shape("{{contract}}")]
            public Tensor<float> Forward(Tensor<float> x) => {{expression}};
        }
        """).Findings);

    [Fact]
    public void Layer_argument_and_value()
    {
        var finding = Find("private readonly Conv2d conv = new(kernelSize: 3, inChannels: 1 + 2, outChannels: 8);", "(N, 4, 9, 9) -> (N, 8, 7, 7)", "conv.Forward(x)");

        Assert.Equal("inChannels", finding.Properties[FixProperties.LayerParameter]);
        Assert.Equal("4", finding.Properties[FixProperties.LayerArgument]);
        Assert.Equal("1 + 2", Code(finding, FixProperties.LayerArgument));
        Assert.DoesNotContain(FixProperties.InsertCall, finding.Properties);
    }

    [Theory]
    [InlineData("private readonly Linear fc = new(8, 4);", "(N, M) -> (N, 4)", "Net")]
    [InlineData("private readonly Linear fc = new(size, 4);", "(N, 8) -> (N, 4)", "Net(int size)")]
    public void No_value_where_a_size_is_open(string field, string contract, string header)
    {
        var finding = Find(field, contract, "fc.Forward(x)", header);

        Assert.Equal("SG1001", finding.Id);
        Assert.DoesNotContain(FixProperties.LayerArgument, finding.Properties);
    }

    [Theory]
    [InlineData("(N, 16, 5, 5) -> (N, 10)", true)]
    [InlineData("(N, 16, 25) -> (N, 10)", true)]
    [InlineData("(N, 16, 5, 6) -> (N, 10)", false)]
    [InlineData("(16, 25) -> (16, 10)", false)]
    public void Flatten_is_offered_where_it_gives_what_is_wanted(string contract, bool isOffered)
    {
        var finding = Find("private readonly Linear fc = new(400, 10);", contract, "fc.Forward(x)");

        Assert.Equal(isOffered, finding.Properties.TryGetValue(FixProperties.InsertCall, out var call) && call == "Flatten(1)");
    }

    [Theory]
    [InlineData("(N, 8) -> (N, 5)", "(N, 8) -> (N, 4)")]
    [InlineData("(*, 8) -> (*, 5)", "(*, 8) -> (*, 4)")]
    [InlineData("(N, K, 8) -> (N, M), M = K + 4", "(N, K, 8) -> (N, K, 4), M = K + 4")]
    public void Declared_output_is_corrected(string contract, string corrected)
    {
        var finding = Find("private readonly Linear fc = new(8, 4);", contract, "fc.Forward(x)");

        Assert.Equal("SG1005", finding.Id);
        Assert.Equal(corrected, finding.Properties[FixProperties.Contract]);
        Assert.Equal($"\"{contract}\"", Code(finding, FixProperties.Contract));
    }

    /// <summary>The code that the fix changes.</summary>
    private static string Code(Finding finding, string property)
    {
        var place = finding.Related[int.Parse(finding.Properties[FixProperties.PlaceOf(property)]!, System.Globalization.CultureInfo.InvariantCulture)];
        return place.SourceTree!.GetText().ToString(place.SourceSpan);
    }
}
