namespace ShapeGen.Package.Tests;

/// <summary>The sample with the cells of PyTorch's notebooks.</summary>
public class NotebooksTests
{
    [Fact]
    public async Task The_cells_print_what_the_notebooks_show_and_their_assertions_hold()
    {
        var program = Path.Combine(Repository.Root, "samples", "Notebooks", "bin", Repository.Configuration, "net10.0", "Notebooks.dll");

        var (exitCode, output) = await Dotnet.Run(Repository.Root, program);

        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("FAILS", output);
        Assert.Matches(@"(\d+) of \1 assertions hold", output);
        Assert.Contains("In [128]:\ntorch.Size([5, 5])\ntensor([[ 5.7495,  1.6639, -1.6199,  0.6273,  0.6853],\n", output);
        Assert.Contains("tensor([[ 1.9269e+00,  1.4873e+00,  9.0072e-01, -2.1055e+00,  6.7842e-01,\n", output);
        Assert.Contains("tensor([[ -3.1472, -29.9071,   8.7836,   3.4756,  15.5517,  23.3254, -13.9781,\n", output);
        Assert.Contains("  (downsample): Linear(in_features=10, out_features=20, bias=True)\n)", output);
        Assert.Contains("In [140]:\ntorch.Size([5, 50])", output);
        Assert.Contains("In [146]:\nParameter containing:\ntensor([[ 0.2890,  0.3137, -0.0885,  0.3472, -0.0828,  0.0763, -0.1840],\n", output);
        Assert.Contains("holds: the network by hand computes what the layers compute", output);
        Assert.Contains("In [63]:\ntorch.Size([8, 32, 16])", output);
        Assert.Contains("calculated L_out: 25\nconv1d L_out: 25\n", output);
    }
}
