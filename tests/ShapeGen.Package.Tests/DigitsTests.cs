namespace ShapeGen.Package.Tests;

/// <summary>The first sample, as a new user meets it.</summary>
public class DigitsTests
{
    [Fact]
    public async Task The_sample_recognises_digits_as_PyTorch_does()
    {
        var program = Path.Combine(Repository.Root, "samples", "Digits", "bin", Repository.Configuration, "net10.0", "Digits.dll");

        var (exitCode, output) = await Dotnet.Run(Repository.Root, program);

        Assert.Equal(0, exitCode);
        Assert.Contains("right: 982 of 1000 (PyTorch: 982); the same as PyTorch's: 1000 of 1000 predictions", output);
        Assert.Contains("right: 980 of 1000 (PyTorch: 980); the same as PyTorch's: 1000 of 1000 predictions", output);
    }

    [Fact]
    public async Task A_wrong_number_in_a_layer_fails_the_build_where_it_is_used_and_the_right_one_builds()
    {
        using var sample = new DigitsSample();
        sample.Replace(Path.Combine("Models", "LeNet.cs"), "16 * 5 * 5", "16 * 6 * 6");

        var (wrong, log) = await sample.Build();
        var error = Assert.Single(log.Split('\n').Where(line => line.Contains("error ")).Select(line => line.Trim()).Distinct());

        Assert.NotEqual(0, wrong);
        Assert.Contains("LeNet.cs(19,25): error SG1001: ", error);
        Assert.Contains("'fc1' expects 576 features", error);
        Assert.Contains("gets 400", error);
        Assert.Contains("x.Flatten(1) is (N, 400), from Flatten of (N, 16, 5, 5) at line 19", error);

        sample.Replace(Path.Combine("Models", "LeNet.cs"), "16 * 6 * 6", "16 * 5 * 5");
        var (right, output) = await sample.Build();

        Assert.True(right == 0, output);
    }

    [Fact]
    public async Task A_typed_tensor_of_a_wrong_size_does_not_compile_and_the_message_names_the_dimension()
    {
        using var sample = new DigitsSample();
        sample.Replace(
            "Program.cs",
            "Recogniser[] recognisers",
            "_ = leNet.Run(System.Numerics.Tensors.Tensor.Zeros(1, 3, 28, 28).To<D1, D3, D28, D28>());\n\nRecogniser[] recognisers");
        sample.Replace("Program.cs", "using Digits;", "using Digits;\nusing ShapeGen;\nusing ShapeGen.Dimensions;\nusing ShapeGen.Typed;");

        var (exitCode, log) = await sample.Build();

        Assert.NotEqual(0, exitCode);
        Assert.Matches(@"Program\.cs\(\d+,\d+\): error CS1503", log);
        Assert.Matches(@"Program\.cs\(\d+,\d+\): error SG1007: .*1.*3", log);
    }
}
