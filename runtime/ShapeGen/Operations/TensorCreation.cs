using System.Numerics.Tensors;
using ShapeGen.Kernels;

namespace ShapeGen;

/// <summary>Creation of tensors, under PyTorch's names, on the platform's <see cref="Tensor"/>: <c>Tensor.Zeros(2, 3)</c>.</summary>
public static class TensorCreation
{
    private const string Shape1 = "-> (size0)";
    private const string Shape2 = "-> (size0, size1)";
    private const string Shape3 = "-> (size0, size1, size2)";
    private const string Shape4 = "-> (size0, size1, size2, size3)";
    private const string Shape5 = "-> (size0, size1, size2, size3, size4)";
    private const string Shape6 = "-> (size0, size1, size2, size3, size4, size5)";
    private const string ShapeList = "-> (*sizes)";

    extension(Tensor)
    {
        /// <summary>A tensor of zeros.</summary>
        /// <param name="size0">The size of the first dimension; the others follow.</param>
        /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
        [Shape(Shape1)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Zeros))]
        public static Tensor<float> Zeros(nint size0) => Filled.Zeros([size0]);

        /// <summary>A tensor of zeros.</summary>
        [Shape(Shape2)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Zeros))]
        public static Tensor<float> Zeros(nint size0, nint size1) => Filled.Zeros([size0, size1]);

        /// <summary>A tensor of zeros.</summary>
        [Shape(Shape3)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Zeros))]
        public static Tensor<float> Zeros(nint size0, nint size1, nint size2) => Filled.Zeros([size0, size1, size2]);

        /// <summary>A tensor of zeros.</summary>
        [Shape(Shape4)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Zeros))]
        public static Tensor<float> Zeros(nint size0, nint size1, nint size2, nint size3) => Filled.Zeros([size0, size1, size2, size3]);

        /// <summary>A tensor of zeros.</summary>
        [Shape(Shape5)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Zeros))]
        public static Tensor<float> Zeros(nint size0, nint size1, nint size2, nint size3, nint size4) => Filled.Zeros([size0, size1, size2, size3, size4]);

        /// <summary>A tensor of zeros.</summary>
        [Shape(Shape6)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Zeros))]
        public static Tensor<float> Zeros(nint size0, nint size1, nint size2, nint size3, nint size4, nint size5) =>
            Filled.Zeros([size0, size1, size2, size3, size4, size5]);

        /// <summary>A tensor of zeros.</summary>
        /// <param name="sizes">The sizes of the dimensions.</param>
        /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
        [Shape(ShapeList)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Zeros))]
        public static Tensor<float> Zeros(ReadOnlySpan<nint> sizes) => Filled.Zeros(sizes);

        /// <summary>A tensor of ones.</summary>
        /// <param name="size0">The size of the first dimension; the others follow.</param>
        /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
        [Shape(Shape1)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Ones))]
        public static Tensor<float> Ones(nint size0) => Filled.Ones([size0]);

        /// <summary>A tensor of ones.</summary>
        [Shape(Shape2)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Ones))]
        public static Tensor<float> Ones(nint size0, nint size1) => Filled.Ones([size0, size1]);

        /// <summary>A tensor of ones.</summary>
        [Shape(Shape3)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Ones))]
        public static Tensor<float> Ones(nint size0, nint size1, nint size2) => Filled.Ones([size0, size1, size2]);

        /// <summary>A tensor of ones.</summary>
        [Shape(Shape4)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Ones))]
        public static Tensor<float> Ones(nint size0, nint size1, nint size2, nint size3) => Filled.Ones([size0, size1, size2, size3]);

        /// <summary>A tensor of ones.</summary>
        [Shape(Shape5)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Ones))]
        public static Tensor<float> Ones(nint size0, nint size1, nint size2, nint size3, nint size4) => Filled.Ones([size0, size1, size2, size3, size4]);

        /// <summary>A tensor of ones.</summary>
        [Shape(Shape6)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Ones))]
        public static Tensor<float> Ones(nint size0, nint size1, nint size2, nint size3, nint size4, nint size5) =>
            Filled.Ones([size0, size1, size2, size3, size4, size5]);

        /// <summary>A tensor of ones.</summary>
        /// <param name="sizes">The sizes of the dimensions.</param>
        /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
        [Shape(ShapeList)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Ones))]
        public static Tensor<float> Ones(ReadOnlySpan<nint> sizes) => Filled.Ones(sizes);

        /// <summary>Numbers drawn uniformly from [0, 1) by <see cref="Generator.Default"/>.</summary>
        /// <param name="size0">The size of the first dimension; the others follow.</param>
        /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
        [Shape(Shape1)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Rand))]
        public static Tensor<float> Rand(nint size0) => Filled.Rand([size0]);

        /// <summary>Numbers drawn uniformly from [0, 1) by <see cref="Generator.Default"/>.</summary>
        [Shape(Shape2)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Rand))]
        public static Tensor<float> Rand(nint size0, nint size1) => Filled.Rand([size0, size1]);

        /// <summary>Numbers drawn uniformly from [0, 1) by <see cref="Generator.Default"/>.</summary>
        [Shape(Shape3)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Rand))]
        public static Tensor<float> Rand(nint size0, nint size1, nint size2) => Filled.Rand([size0, size1, size2]);

        /// <summary>Numbers drawn uniformly from [0, 1) by <see cref="Generator.Default"/>.</summary>
        [Shape(Shape4)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Rand))]
        public static Tensor<float> Rand(nint size0, nint size1, nint size2, nint size3) => Filled.Rand([size0, size1, size2, size3]);

        /// <summary>Numbers drawn uniformly from [0, 1) by <see cref="Generator.Default"/>.</summary>
        [Shape(Shape5)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Rand))]
        public static Tensor<float> Rand(nint size0, nint size1, nint size2, nint size3, nint size4) => Filled.Rand([size0, size1, size2, size3, size4]);

        /// <summary>Numbers drawn uniformly from [0, 1) by <see cref="Generator.Default"/>.</summary>
        [Shape(Shape6)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Rand))]
        public static Tensor<float> Rand(nint size0, nint size1, nint size2, nint size3, nint size4, nint size5) =>
            Filled.Rand([size0, size1, size2, size3, size4, size5]);

        /// <summary>Numbers drawn uniformly from [0, 1) by <see cref="Generator.Default"/>.</summary>
        /// <param name="sizes">The sizes of the dimensions.</param>
        /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
        [Shape(ShapeList)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Rand))]
        public static Tensor<float> Rand(ReadOnlySpan<nint> sizes) => Filled.Rand(sizes);

        /// <summary>Numbers drawn from the standard normal distribution by <see cref="Generator.Default"/>.</summary>
        /// <param name="size0">The size of the first dimension; the others follow.</param>
        /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
        [Shape(Shape1)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Randn))]
        public static Tensor<float> Randn(nint size0) => Filled.Randn([size0]);

        /// <summary>Numbers drawn from the standard normal distribution by <see cref="Generator.Default"/>.</summary>
        [Shape(Shape2)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Randn))]
        public static Tensor<float> Randn(nint size0, nint size1) => Filled.Randn([size0, size1]);

        /// <summary>Numbers drawn from the standard normal distribution by <see cref="Generator.Default"/>.</summary>
        [Shape(Shape3)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Randn))]
        public static Tensor<float> Randn(nint size0, nint size1, nint size2) => Filled.Randn([size0, size1, size2]);

        /// <summary>Numbers drawn from the standard normal distribution by <see cref="Generator.Default"/>.</summary>
        [Shape(Shape4)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Randn))]
        public static Tensor<float> Randn(nint size0, nint size1, nint size2, nint size3) => Filled.Randn([size0, size1, size2, size3]);

        /// <summary>Numbers drawn from the standard normal distribution by <see cref="Generator.Default"/>.</summary>
        [Shape(Shape5)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Randn))]
        public static Tensor<float> Randn(nint size0, nint size1, nint size2, nint size3, nint size4) => Filled.Randn([size0, size1, size2, size3, size4]);

        /// <summary>Numbers drawn from the standard normal distribution by <see cref="Generator.Default"/>.</summary>
        [Shape(Shape6)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Randn))]
        public static Tensor<float> Randn(nint size0, nint size1, nint size2, nint size3, nint size4, nint size5) =>
            Filled.Randn([size0, size1, size2, size3, size4, size5]);

        /// <summary>Numbers drawn from the standard normal distribution by <see cref="Generator.Default"/>.</summary>
        /// <param name="sizes">The sizes of the dimensions.</param>
        /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
        [Shape(ShapeList)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Randn))]
        public static Tensor<float> Randn(ReadOnlySpan<nint> sizes) => Filled.Randn(sizes);

        /// <summary>A tensor of one number everywhere.</summary>
        /// <param name="sizes">The sizes of the dimensions.</param>
        /// <param name="fillValue">The number.</param>
        /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
        [Shape(ShapeList)]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Full))]
        public static Tensor<float> Full(ReadOnlySpan<nint> sizes, double fillValue) => Filled.With(sizes, (float)fillValue);

        /// <summary>A matrix with 1 on its diagonal, else 0.</summary>
        /// <param name="n">The rows.</param>
        /// <param name="m">The columns; as many as rows where left out.</param>
        /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
        [Shape("-> (n, M), M = m ?? n")]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Eye))]
        public static Tensor<float> Eye(int n, int? m = null)
        {
            var result = Filled.Zeros([n, m ?? n]);
            CreationKernel.Eye(Dense.Of(result), m ?? n);
            return result;
        }

        /// <summary>0, 1, … below <paramref name="end"/>.</summary>
        /// <param name="end">The first number that is left out.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="end"/> is negative.</exception>
        [Shape("-> (end)")]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Count))]
        public static Tensor<long> Arange(long end) => Filled.Arange(0, end, 1);

        /// <summary><paramref name="start"/>, <paramref name="start"/> + <paramref name="step"/>, … before <paramref name="end"/>.</summary>
        /// <param name="start">The first number.</param>
        /// <param name="end">The bound, which is left out.</param>
        /// <param name="step">From one number to the next; not 0.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="step"/> is 0 or leads away from <paramref name="end"/>.</exception>
        [Shape("-> (-((start - end) // step))")]
        [Kernel(typeof(CreationKernel), nameof(CreationKernel.Arange))]
        public static Tensor<long> Arange(long start, long end, long step = 1) => Filled.Arange(start, end, step);

        /// <inheritdoc cref="ShapeOperations.Cat(IEnumerable{Tensor{float}}, int)"/>
        [Shape(ShapeOperations.CatContract)]
        [Kernel(typeof(ListKernel), nameof(ListKernel.Cat), Stacked = nameof(ListKernel.CatStacked), InParts = true)]
        public static Tensor<float> Cat(IEnumerable<Tensor<float>> tensors, int dim = 0) => tensors.Cat(dim);

        /// <inheritdoc cref="ShapeOperations.Stack(IEnumerable{Tensor{float}}, int)"/>
        /// <remarks>Without <paramref name="dim"/> the platform's own <c>Tensor.Stack</c> is called, which means the same.</remarks>
        [Shape(ShapeOperations.StackContract)]
        [Kernel(typeof(ListKernel), nameof(ListKernel.Stack), Stacked = nameof(ListKernel.StackStacked))]
        public static Tensor<float> Stack(IEnumerable<Tensor<float>> tensors, int dim = 0) => tensors.Stack(dim);
    }
}
