namespace ShapeGen.Tests.Modules;

/// <summary>The expected texts are PyTorch 2's for modules of these names and descriptions.</summary>
public class ModulePrinterTests
{
    [Fact]
    public void A_model_prints_one_module_a_line()
    {
        var net = new LeNet(
            ("conv1", new Conv2d("1, 6, kernel_size=(5, 5), stride=(1, 1), padding=(2, 2)")),
            ("downsample", null),
            ("fc1", new Linear("in_features=400, out_features=120, bias=True")));

        AssertText(
            """
            LeNet(
              (conv1): Conv2d(1, 6, kernel_size=(5, 5), stride=(1, 1), padding=(2, 2))
              (fc1): Linear(in_features=400, out_features=120, bias=True)
            )
            """,
            net);
    }

    [Fact]
    public void Nested_modules_are_indented_by_2_each()
    {
        var net = new LeNet(("features", new Sequential(new Relu(), new Sequential(new Relu(), new Doubling()))));

        AssertText(
            """
            LeNet(
              (features): Sequential(
                (0): Relu()
                (1): Sequential(
                  (0): Relu()
                  (1): Doubling()
                )
              )
            )
            """,
            net);
    }

    [Fact]
    public void Equal_neighbours_in_a_module_list_become_one_line()
    {
        var net = new LeNet(("layers", new ModuleList<Linear>(new("in_features=1"), new("in_features=1"), new("in_features=1"), new("in_features=2"), new("in_features=1"))));

        AssertText(
            """
            LeNet(
              (layers): ModuleList(
                (0-2): 3 x Linear(in_features=1)
                (3): Linear(in_features=2)
                (4): Linear(in_features=1)
              )
            )
            """,
            net);
    }

    [Fact]
    public void Equal_blocks_of_several_lines_become_one()
    {
        LeNet Block() => new(("fc", new Linear("in_features=1")));

        AssertText(
            """
            ModuleList(
              (0-1): 2 x LeNet(
                (fc): Linear(in_features=1)
              )
            )
            """,
            new ModuleList<LeNet>(Block(), Block()));
    }

    [Fact]
    public void Equal_neighbours_in_a_Sequential_stay_apart() =>
        AssertText(
            """
            Sequential(
              (0): Relu()
              (1): Relu()
            )
            """,
            new Sequential(new Relu(), new Relu()));

    [Fact]
    public void An_array_prints_as_a_module_list() =>
        AssertText(
            """
            LeNet(
              (layers): ModuleList(
                (0-1): 2 x Linear(in_features=1)
              )
              (none): ModuleList()
            )
            """,
            new LeNet(("layers", new Linear[] { new("in_features=1"), new("in_features=1") }), ("none", new List<Linear>())));

    [Fact]
    public void A_description_beside_modules_has_its_own_line() =>
        AssertText(
            """
            Described(
              heads=4
              (0): Relu()
            )
            """,
            new Described());

    [Fact]
    public void Without_modules_the_parentheses_are_empty()
    {
        Assert.Equal("Sequential()", new Sequential().ToString());
        Assert.Equal("ModuleList()", new ModuleList<Linear>().ToString());
    }

    private static void AssertText(string expected, IStateful module) => Assert.Equal(expected, ModulePrinter.Print(module));

    private sealed class LeNet(params (string Name, object? Module)[] modules) : IStateful
    {
        public void VisitState(IStateVisitor visitor)
        {
            foreach (var (name, module) in modules)
                visitor.Child(name, module);
        }

        public string Describe() => "";
    }

    private abstract class Leaf(string description) : IStateful
    {
        public void VisitState(IStateVisitor visitor)
        {
        }

        public string Describe() => description;
    }

    private sealed class Conv2d(string description) : Leaf(description);

    private sealed class Linear(string description) : Leaf(description);

    private sealed class Relu() : Leaf(""), IModule
    {
        public System.Numerics.Tensors.Tensor<float> Forward(System.Numerics.Tensors.Tensor<float> input) => input;
    }

    private sealed class Described : IStateful
    {
        public void VisitState(IStateVisitor visitor) => visitor.Child("0", new Relu());

        public string Describe() => "heads=4";
    }
}
