namespace ShapeGen.Analyzers.Tests;

/// <summary>Code that calls models: where its data comes from, and the smallest expression that is wrong.</summary>
public class CallerTests
{
    [Fact]
    public Task An_array_that_does_not_hold_the_sizes_is_told_at_the_array() => Verify.Findings("""
        var values = new float[31 * 4];
        var spans = Tensor.Create({|SG1003:values|}, [32, 4]);
        var fits = Tensor.Create(values, [31, 4]);
        var longer = Tensor.Create(values, [30, 4]);
        Console.WriteLine(spans.Lengths[0] + fits.Lengths[0] + longer.Lengths[0]);
        """);

    [Fact]
    public Task The_length_of_an_array_stays_whatever_is_written_into_it() => Verify.Findings("""
        var values = new float[12];
        for (var i = 0; i < values.Length; i++)
            values[i] = Random.Shared.NextSingle();
        Array.Reverse(values);
        Console.WriteLine(Tensor.Create({|SG1003:values|}, [13]).Lengths[0]);
        Console.WriteLine(Tensor.Create({|SG1003:values[2..^1]|}, [10]).Lengths[0]);
        Array.Resize(ref values, 13);
        Console.WriteLine(Tensor.Create(values, [13]).Lengths[0]);
        """);

    [Fact]
    public Task An_index_beyond_a_dimension_is_told() => Verify.Findings("""
        var y = new Linear(784, 10).Forward(Tensor.Rand(4, 784));
        Console.WriteLine(y[3, 9] + {|SG1003:y[4, 9]|} + {|SG1003:y[0, 10]|});
        Console.WriteLine({|SG1002:y[0]|});
        Console.WriteLine(y.Lengths[1] + {|SG1002:y.Lengths[2]|});
        Console.WriteLine(y[0..4, ..].Lengths[0] + {|SG1003:y[0..5, ..]|}.Lengths[0]);
        """);

    [Fact]
    public Task A_conversion_to_a_typed_shape_is_checked() => Verify.Findings("""
        public static class Caller
        {
            public static nint Convert()
            {
                var batch = Tensor.Rand(4, 784);
                var typed = ShapeGen.Typed.ShapedTensor.To<ShapeGen.Dimensions.D4, ShapeGen.Dimensions.D768>({|SG1001:batch|});
                return typed.Tensor.Lengths[0];
            }
        }
        """);

    [Fact]
    public Task What_two_branches_have_in_common_is_known() => Verify.Findings("""
        var large = Environment.GetCommandLineArgs().Length > 0;
        var x = large ? Tensor.Rand(100, 4) : Tensor.Rand(10, 4);
        Console.WriteLine(new Linear(5, 1).Forward({|SG1001:x|}).Lengths[1]);
        Console.WriteLine(new Linear(4, 1).Forward(x).MseLoss(Tensor.Zeros(100, 1)));
        """);

    [Fact]
    public Task A_handler_is_read_with_unknown_arguments() => Verify.Findings("""
        public sealed class Service
        {
            private readonly Linear model = new(16, 4);

            public void Register(Action<Func<float[], long>> map) =>
                map(values => model.Forward({|SG1001:Tensor.Create(values, [1, 12])|}).Argmax());
        }
        """);

    [Fact]
    public Task A_variable_that_changes_after_the_lambda_is_unknown_in_it() => Verify.Findings("""
        var model = new Linear(4, 2);
        var x = Tensor.Rand(1, 3);
        Func<Tensor<float>> later = () => model.Forward(x);
        x = Tensor.Rand(1, 4);
        Console.WriteLine(later().Lengths[1]);
        """);

    [Fact]
    public Task Asynchronous_methods_iterators_and_out_parameters_are_followed() => Verify.Findings("""
        public static class Caller
        {
            public static async System.Threading.Tasks.Task Run()
            {
                var model = new Linear(4, 2);
                Console.WriteLine(model.Forward({|SG1001:await Load()|}).Lengths[0]);
                foreach (var (x, _) in Batches())
                    Console.WriteLine(model.Forward({|SG1001:x|}).Lengths[0]);
                Get(out var given);
                Console.WriteLine(model.Forward({|SG1001:given|}).Lengths[0]);
            }

            private static async System.Threading.Tasks.Task<Tensor<float>> Load()
            {
                await System.Threading.Tasks.Task.Delay(1);
                return Tensor.Rand(2, 3);
            }

            private static IEnumerable<(Tensor<float>, int)> Batches()
            {
                for (var i = 0; i < 3; i++)
                    yield return (Tensor.Rand(i + 1, 5), i);
            }

            private static void Get(out Tensor<float> result) => result = Tensor.Rand(2, 6);
        }
        """);

    [Fact]
    public Task What_a_try_block_and_its_handler_leave_is_joined() => Verify.Findings("""
        var model = new Linear(4, 1);
        Tensor<float> x;
        try
        {
            x = Tensor.Rand(2, 5);
        }
        catch (InvalidOperationException)
        {
            x = Tensor.Rand(3, 5);
        }

        Console.WriteLine(model.Forward({|SG1001:x|}).Lengths[0]);
        """);

    [Fact]
    public Task A_settable_member_is_known_until_others_have_the_object() => Verify.Findings("""
        var batch = new Batch { X = Tensor.Rand(2, 3) };
        Console.WriteLine(new Linear(4, 1).Forward({|SG1001:batch.X|}).Lengths[0]);
        Unknown.Change?.Invoke(batch);
        Console.WriteLine(new Linear(4, 1).Forward(batch.X).Lengths[0]);

        public sealed class Batch
        {
            public Tensor<float> X { get; set; } = Tensor.Zeros(1);
        }

        public static class Unknown
        {
            public static Action<Batch>? Change { get; set; }
        }
        """);

    [Fact]
    public Task A_weight_has_the_shape_that_its_layer_declares() => Verify.Findings("""
        var head = new Linear(128, 5);
        Tensor.Rand(10, 128).{|SG1003:CopyTo(head.Weight)|};
        Tensor.Rand(5, 128).CopyTo(head.Weight);
        """);

    [Fact]
    public Task A_dictionary_of_weights_is_held_against_the_module() => Verify.Findings("""
        var net = new Sequential(new Linear(3, 4), new ReLU());
        var weights = new Dictionary<string, Tensor<float>> { ["0.weight"] = Tensor.Rand(4, 4), ["0.bias"] = Tensor.Rand(4) };
        StateDictionary.Load(net, {|SG1001:weights|});
        """);

    [Fact]
    public Task A_refuted_construction_is_told_once() => Verify.Findings("""
        var layer = new TransformerEncoderLayer(dModel: 30, nhead: {|SG1006:4|}, batchFirst: true);
        Console.WriteLine(layer.Forward(Tensor.Rand(1, 3, 30)).Lengths[2]);
        """);

    [Fact]
    public async Task The_message_names_what_two_branches_leave_open() => Assert.Equal(
        ["SG1001: 'new Linear(5, 1)' expects 5 features in the last dimension (inFeatures), but gets 4: x is ((100 or 10), 4), from Rand at line 5"],
        await Verify.Messages("""
            public static class Caller
            {
                public static nint Run(bool large)
                {
                    var x = large ? Tensor.Rand(100, 4) : Tensor.Rand(10, 4);
                    return new Linear(5, 1).Forward(x).Lengths[1];
                }
            }
            """));
}
