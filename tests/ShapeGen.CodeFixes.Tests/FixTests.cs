namespace ShapeGen.CodeFixes.Tests;

public class FixTests
{
    [Fact]
    public Task The_number_in_the_layer_becomes_the_one_that_fits() => VerifyFix.Gives<ChangeLayerArgumentFix>(
        """
        [Model]
        public partial class Classifier
        {
            private readonly Linear fc1 = new(16 * 6 * 6, 120);

            [Shape("(N, 16, 5, 5) -> (N, 120)")]
            public Tensor<float> Forward(Tensor<float> x) => fc1.Forward({|SG1001:x.Flatten(1)|});
        }
        """,
        """
        [Model]
        public partial class Classifier
        {
            private readonly Linear fc1 = new(400, 120);

            [Shape("(N, 16, 5, 5) -> (N, 120)")]
            public Tensor<float> Forward(Tensor<float> x) => fc1.Forward(x.Flatten(1));
        }
        """);

    [Fact]
    public Task The_number_is_changed_in_the_file_that_has_it() => VerifyFix.Gives<ChangeLayerArgumentFix>(
        [
            """
            [Model]
            public partial class Classifier
            {
                [Shape("(N, 3, 8, 8) -> (N, 4, 6, 6)")]
                public Tensor<float> Forward(Tensor<float> x) => conv.Forward({|SG1001:x|});
            }
            """,
            """
            public partial class Classifier
            {
                private readonly Conv2d conv = new(inChannels: 1, outChannels: 4, kernelSize: 3);
            }
            """,
        ],
        [
            """
            [Model]
            public partial class Classifier
            {
                [Shape("(N, 3, 8, 8) -> (N, 4, 6, 6)")]
                public Tensor<float> Forward(Tensor<float> x) => conv.Forward(x);
            }
            """,
            """
            public partial class Classifier
            {
                private readonly Conv2d conv = new(inChannels: 3, outChannels: 4, kernelSize: 3);
            }
            """,
        ]);

    [Fact]
    public Task A_flatten_is_inserted_where_the_layer_wants_all_features_at_once() => VerifyFix.Gives<InsertCallFix>(
        """
        [Model]
        public partial class Classifier
        {
            private readonly Linear fc1 = new(16 * 5 * 5, 120);

            [Shape("(N, 16, 5, 5) -> (N, 120)")]
            public Tensor<float> Forward(Tensor<float> x) => fc1.Forward({|SG1001:x|}).Relu();
        }
        """,
        """
        [Model]
        public partial class Classifier
        {
            private readonly Linear fc1 = new(16 * 5 * 5, 120);

            [Shape("(N, 16, 5, 5) -> (N, 120)")]
            public Tensor<float> Forward(Tensor<float> x) => fc1.Forward(x.Flatten(1)).Relu();
        }
        """);

    [Fact]
    public Task A_class_and_the_types_around_it_become_partial() => VerifyFix.Gives<MakePartialFix>(
        """
        public class Outer
        {
            [Model]
            public sealed class {|SG0001:Classifier|}
            {
                private readonly Linear fc1 = new(4, 2);

                [Shape("(N, 4) -> (N, 2)")]
                public Tensor<float> Forward(Tensor<float> x) => fc1.Forward(x);
            }
        }
        """,
        """
        public partial class Outer
        {
            [Model]
            public sealed partial class Classifier
            {
                private readonly Linear fc1 = new(4, 2);

                [Shape("(N, 4) -> (N, 2)")]
                public Tensor<float> Forward(Tensor<float> x) => fc1.Forward(x);
            }
        }
        """);

    [Fact]
    public Task The_declared_output_becomes_the_delivered_one() => VerifyFix.Gives<ChangeContractFix>(
        """
        [Model]
        public partial class Classifier
        {
            private readonly Linear fc1 = new(4, 2);

            [Shape("(N, 4) -> (N, 3)")]
            public Tensor<float> Forward(Tensor<float> x) => {|SG1005:fc1.Forward(x)|};
        }
        """,
        """
        [Model]
        public partial class Classifier
        {
            private readonly Linear fc1 = new(4, 2);

            [Shape("(N, 4) -> (N, 2)")]
            public Tensor<float> Forward(Tensor<float> x) => fc1.Forward(x);
        }
        """);
}
