namespace ShapeGen.CodeFixes.Tests;

/// <summary>All errors of a kind are mended at once, in one document and in all of them.</summary>
public class FixAllTests
{
    private static string Model(string name, string fields, string contract, string body) => $$"""
        [Model]
        public partial class {{name}}
        {
            {{fields}}

            [Shape("{{contract}}")]
            public Tensor<float> Forward(Tensor<float> x) => {{body}};
        }
        """;

    [Fact]
    public Task Layers() => VerifyFix.Gives<ChangeLayerArgumentFix>(
        [
            Model("A", "private readonly Linear fc1 = new(8, 4), fc2 = new(4, 2);", "(N, 6) -> (N, 2)", "fc2.Forward(fc1.Forward({|SG1001:x|}))"),
            Model("B", "private readonly Linear fc = new(9, 2);", "(N, 5) -> (N, 2)", "fc.Forward({|SG1001:x|})"),
        ],
        [
            Model("A", "private readonly Linear fc1 = new(6, 4), fc2 = new(4, 2);", "(N, 6) -> (N, 2)", "fc2.Forward(fc1.Forward(x))"),
            Model("B", "private readonly Linear fc = new(5, 2);", "(N, 5) -> (N, 2)", "fc.Forward(x)"),
        ]);

    [Fact]
    public Task Calls() => VerifyFix.Gives<InsertCallFix>(
        [
            Model("A", "private readonly Linear fc = new(48, 2);", "(N, 3, 4, 4) -> (N, 2)", "fc.Forward({|SG1001:x|}) + fc.Forward({|SG1001:x.Relu()|})"),
            Model("B", "private readonly Conv2d conv = new(3, 2, 1);", "(N, 7, 5, 3) -> (N, 2, 7, 5)", "conv.Forward({|SG1001:x|})"),
        ],
        [
            Model("A", "private readonly Linear fc = new(48, 2);", "(N, 3, 4, 4) -> (N, 2)", "fc.Forward(x.Flatten(1)) + fc.Forward(x.Relu().Flatten(1))"),
            Model("B", "private readonly Conv2d conv = new(3, 2, 1);", "(N, 7, 5, 3) -> (N, 2, 7, 5)", "conv.Forward(x.Permute(0, 3, 1, 2))"),
        ]);

    [Fact]
    public Task Contracts() => VerifyFix.Gives<ChangeContractFix>(
        [
            Model("A", "private readonly Linear fc = new(8, 4);", "(N, 8) -> (N, 5)", "{|SG1005:fc.Forward(x)|}"),
            Model("B", "private readonly Linear fc = new(8, 4);", "(N, 8) -> (N, 6)", "{|SG1005:fc.Forward(x)|}"),
        ],
        [
            Model("A", "private readonly Linear fc = new(8, 4);", "(N, 8) -> (N, 4)", "fc.Forward(x)"),
            Model("B", "private readonly Linear fc = new(8, 4);", "(N, 8) -> (N, 4)", "fc.Forward(x)"),
        ]);

    [Fact]
    public Task Requirements() => VerifyFix.Gives<AddRequirementFix>(
        [
            Model("A", "private readonly Conv1d conv = new(1, 1, 3);", "{|SG3002:(N, 1, L) -> (N, 1, L - 2)|}", "conv.Forward(x)").Replace("\"{|SG3002:", "{|SG3002:\"", StringComparison.Ordinal).Replace("|}\"", "\"|}", StringComparison.Ordinal),
            Model("B", "private readonly Conv1d conv = new(1, 1, 5);", "{|SG3002:(N, 1, L) -> (N, 1, L - 4)|}", "conv.Forward(x)").Replace("\"{|SG3002:", "{|SG3002:\"", StringComparison.Ordinal).Replace("|}\"", "\"|}", StringComparison.Ordinal),
        ],
        [
            Model("A", "private readonly Conv1d conv = new(1, 1, 3);", "(N, 1, L) -> (N, 1, L - 2), L >= 3", "conv.Forward(x)"),
            Model("B", "private readonly Conv1d conv = new(1, 1, 5);", "(N, 1, L) -> (N, 1, L - 4), L >= 5", "conv.Forward(x)"),
        ]);
}
