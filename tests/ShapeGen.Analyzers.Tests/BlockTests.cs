namespace ShapeGen.Analyzers.Tests;

/// <summary>Blocks, containers, helpers and methods beside models.</summary>
public class BlockTests
{
    [Fact]
    public Task A_block_with_sizes_of_its_constructor_is_checked_for_all_of_them() => Verify.Findings("""
        [Model]
        public partial class Block(int inFeatures, int outFeatures, int hidden)
        {
            private readonly Linear fc1 = new(inFeatures, hidden), fc2 = new(hidden, outFeatures), fc3 = new(hidden, outFeatures);

            [Shape("(*, inFeatures) -> (*, outFeatures)")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                var h = fc1.Forward(x).Relu();
                return fc2.Forward(h) + fc3.Forward(h);
            }
        }
        """);

    [Fact]
    public Task A_wrong_symbol_is_told() => Verify.Findings("""
        [Model]
        public partial class Block(int inFeatures, int outFeatures, int hidden)
        {
            private readonly Linear fc1 = new(inFeatures, hidden), fc2 = new(outFeatures, outFeatures);

            [Shape("(*, inFeatures) -> (*, outFeatures)")]
            public Tensor<float> Forward(Tensor<float> x) => fc2.Forward({|SG1001:fc1.Forward(x).Relu()|});
        }
        """);

    [Fact]
    public Task A_wrong_block_is_told_once_and_not_where_it_is_used() => Verify.Findings(
        """
        [Model]
        public partial class Net
        {
            private readonly Block block = new(8, 4);

            [Shape("(N, 8) -> (N, 4)")]
            public Tensor<float> Forward(Tensor<float> x) => block.Forward(x);
        }
        """,
        """
        [Model]
        public partial class Block(int inFeatures, int outFeatures)
        {
            private readonly Linear fc = new(inFeatures, outFeatures);

            [Shape("(*, inFeatures) -> (*, outFeatures)")]
            public Tensor<float> Forward(Tensor<float> x) => fc.Forward({|SG1001:fc.Forward(x)|});
        }
        """);

    [Fact]
    public Task A_block_is_called_by_its_contract() => Verify.Findings("""
        [Model]
        public partial class Block(int inFeatures, int outFeatures)
        {
            private readonly Linear fc = new(inFeatures, outFeatures);

            [Shape("(*, inFeatures) -> (*, outFeatures)")]
            public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x);
        }

        [Model]
        public partial class Net
        {
            private readonly Block first = new(8, 6), second = new(4, 2);

            [Shape("(N, 8) -> (N, 2)")]
            public Tensor<float> Forward(Tensor<float> x) => second.Forward({|SG1001:first.Forward(x)|});
        }
        """);

    [Fact]
    public Task What_only_these_sizes_bring_out_is_told_at_the_use() => Verify.Findings("""
        [Model]
        public partial class Heads(int size, int heads)
        {
            private readonly Linear fc = new(size, size);

            [Shape("(N, L, size) -> (N, L, heads, size // heads)")]
            public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x).Reshape(x.Lengths[0], x.Lengths[1], heads, size / heads);
        }

        [Model]
        public partial class Net
        {
            private readonly Heads good = new(8, 4), bad = new(10, 4);

            [Shape("(N, L, 8) -> (N, L, 4, 2)")]
            public Tensor<float> Forward(Tensor<float> x) => good.Forward(x);
        }

        [Model]
        public partial class Other
        {
            private readonly Heads bad = new(10, 4);

            [Shape("(N, L, 10) -> (N, L, 4, 2)")]
            public Tensor<float> Forward(Tensor<float> x) => {|SG1003:bad.Forward(x)|};
        }
        """);

    [Fact]
    public Task A_failure_in_a_sequential_is_told_at_its_element() => Verify.Findings("""
        [Model]
        public partial class Net
        {
            private readonly Sequential layers = [new Linear(8, 16), new ReLU(), {|SG1001:new Linear(15, 4)|}, new Linear(4, 2)];

            [Shape("(N, 8) -> (N, 2)")]
            public Tensor<float> Forward(Tensor<float> x) => layers.Forward(x);
        }
        """);

    [Fact]
    public Task A_failure_in_a_helper_of_the_class_is_told_there_and_elsewhere_at_the_call() => Verify.Findings(
        """
        [Model]
        public partial class Net
        {
            private readonly Linear fc = new(8, 4);

            [Shape("(N, 8) -> (N, 4)")]
            public Tensor<float> Forward(Tensor<float> x) => Twice(x) + {|SG1001:Helper.Call(fc, fc.Forward(x))|};

            private Tensor<float> Twice(Tensor<float> x) => fc.Forward({|SG1001:fc.Forward(x)|});
        }
        """,
        """
        public static class Helper
        {
            public static Tensor<float> Call(Linear layer, Tensor<float> x) => layer.Forward(x);
        }
        """);

    [Fact]
    public Task Methods_beside_models_are_checked() => Verify.Findings("""
        public static class Program
        {
            private static readonly Conv2d Odd = new(3, 8, 3, groups: {|SG1006:2|});

            public static void Main()
            {
                var net = new Net(8);
                var image = Tensor.Zeros(32, 7);
                net.Forward({|SG1001:image|});
                net.Forward(Tensor.Zeros(2, 8));
                var layer = new Linear(4, 2);
                _ = layer.Forward({|SG1001:net.Forward(Tensor.Zeros(2, 8))|});
                for (var i = 0; i < 3; i++)
                    image = image.Relu();
            }
        }

        [Model]
        public partial class Net(int size)
        {
            private readonly Linear fc = new(size, 3);

            [Shape("(N, size) -> (N, 3)")]
            public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x);

            public Tensor<float> Loss(Tensor<float> x) => fc.Forward({|SG1001:Forward(x)|});
        }
        """);

    [Fact]
    public Task Requirements_of_a_class_are_assumed_inside_and_checked_at_the_new() => Verify.Findings("""
        [Model]
        [Requires("channels % groups == 0")]
        public partial class Grouped(int channels, int groups)
        {
            private readonly Conv2d conv = new(channels, channels, 3, padding: 1, groups: groups);

            [Shape("(N, channels, H, W) -> (N, channels, H, W)")]
            public Tensor<float> Forward(Tensor<float> x) => conv.Forward(x);
        }

        [Model]
        public partial class Net
        {
            private readonly Grouped good = new(8, 4), bad = new(8, {|SG1006:3|});

            [Shape("(N, 8, 5, 5) -> (N, 8, 5, 5)")]
            public Tensor<float> Forward(Tensor<float> x) => good.Forward(x);
        }
        """);

    [Fact]
    public Task Pragmas_work() => Verify.Findings("""
        [Model]
        public partial class Net
        {
            private readonly Linear fc = new(8, 4);

        #pragma warning disable SG1001
            [Shape("(N, 7) -> (N, 4)")]
            public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x);
        #pragma warning restore SG1001
        }
        """);

    [Fact]
    public Task Unknown_sizes_are_no_error() => Verify.Findings("""
        public class Tools(Linear given, int width)
        {
            private Linear changing = new(3, 4);

            public Linear? Maybe { get; set; }

            public Tensor<float> Apply(Tensor<float> x, int count, Func<Tensor<float>, Tensor<float>> f)
            {
                changing = new Linear(count, width);
                var a = given.Forward(x) + changing.Forward(x);
                var b = f(a).Reshape(count, -1) + Tensor.Zeros(width, count);
                if (Maybe is { } layer)
                    b = layer.Forward(b);
                return changing.Forward(b).Flatten(1) + x;
            }
        }
        """);

    [Fact]
    public Task Constructs_that_are_not_followed_are_named() => Verify.Findings("""
        [Model]
        public partial class Net
        {
            private readonly Linear fc = new(8, 8);

            [Shape("(N, 8) -> (N, 8)")]
            public Tensor<float> Forward(Tensor<float> x)
            {
                {|SG2001:while (x.Lengths[0] > 3)
                    x = fc.Forward(x);|}
                return x;
            }
        }
        """);

    [Fact]
    public Task Top_level_statements_are_checked() => Verify.Findings("""
        var net = new Net();
        var logits = net.Forward({|SG1001:Tensor.Zeros(2, 7)|});
        Console.WriteLine(logits);

        [Model]
        public partial class Net
        {
            private readonly Linear fc = new(8, 3);

            [Shape("(N, 8) -> (N, 3)")]
            public Tensor<float> Forward(Tensor<float> x) => fc.Forward(x);
        }
        """);

    [Fact]
    public Task What_may_change_unseen_is_no_error() => Verify.Findings("""
        public class Changing(int size)
        {
            public int Width { get; init; } = 3;

            private readonly Linear[] layers = new Linear[2];

            public Tensor<float> Apply(Tensor<float> start, int n, Random random)
            {
                size += random.Next();
                Tensor<float> x = Tensor.Zeros(2, 5), y = Tensor.Zeros(2, 4);
                Action change = () => x = start;
                x = Tensor.Zeros(2, 5);
                change();
                var list = new List<Tensor<float>> { Tensor.Zeros(2, 5) };
                list.Clear();
                list.Add(y);
                var array = new[] { x, y };
                Array.Reverse(array);
                var four = new Linear(4, 4);
                for (var i = 0; i < n; i++)
                    array[1] = y;
                var filled = new List<Tensor<float>>();
                for (var i = 0; i < n; i++)
                    filled.Add(y);
                var cat = filled.Cat(dim: 0);
                (int A, int B) pair = (3, 4);
                pair.A = 4;
                _ = new Linear(pair.A, 2).Forward(y);
                var odd = 300;
                var narrow = (byte)odd;
                return new Linear(n, 4).Forward(y) + four.Forward(x) + four.Forward(list[0]) + four.Forward(array[0])
                    + new Linear(Width, 4).Forward(y) + new Linear(size, 4).Forward(y) + new Linear(narrow, 4).Forward(Tensor.Zeros(2, 44));
            }
        }
        """);

    [Fact]
    public Task A_size_that_may_change_says_nothing_in_a_contract() => Verify.Findings("""
        public class Resizable
        {
            public int Width { get; set; } = 3;

            [Shape("(N, Width) -> (N, 4)")]
            public Tensor<float> Apply(Tensor<float> x) => new Linear(5, 4).Forward(x);
        }
        """);

    [Fact]
    public Task Guards_and_throws_say_what_holds_behind_them() => Verify.Findings("""
        public static class Program
        {
            public static Tensor<float> Apply(Tensor<float> x, bool big)
            {
                var fc = big ? new Linear(8, 4) : throw new InvalidOperationException();
                if (x.Lengths[1] != 7)
                    throw new ArgumentException("x");
                _ = fc.Forward({|SG1001:Tensor.Zeros(1, 3)|});
                return fc.Forward(x ?? throw new ArgumentNullException());
            }
        }
        """);

    [Fact]
    public Task An_error_in_another_class_is_told_there_alone() => Verify.Findings(
        """
        [Model]
        public partial class Net
        {
            private readonly Block block = new();
            private readonly Tools tools = new();

            [Shape("(N, 3, 8, 8) -> (N, 8, 6, 6)")]
            public Tensor<float> Forward(Tensor<float> x) => tools.Apply(block.Forward(x));
        }
        """,
        """
        [Model]
        public partial class Block
        {
            private readonly Conv2d conv = new(3, 8, 3, groups: {|SG1006:2|});

            [Shape("(N, 3, 8, 8) -> (N, 8, 6, 6)")]
            public Tensor<float> Forward(Tensor<float> x) => conv.Forward(x);
        }
        """,
        """
        public class Tools
        {
            private readonly Conv2d conv = new(3, 8, 3, groups: {|SG1006:2|});

            public Tensor<float> Apply(Tensor<float> x)
            {
                _ = new Linear(8, 4).Forward({|SG1001:Tensor.Create<float>(new float[6], [2, 3])|});
                _ = new Linear(8, 4).Forward({|SG1001:Tensor.CreateFromShape<float>([5, 7])|});
                return x;
            }
        }
        """);
}
