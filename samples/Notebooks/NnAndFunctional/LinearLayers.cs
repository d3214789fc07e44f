using System.Numerics.Tensors;
using ShapeGen;

namespace Notebooks.NnAndFunctional;

/// <summary>Identity, Linear, Bilinear and LazyLinear, against the formulas written out by hand.</summary>
public static class LinearLayers
{
    public static void Identity(Page page)
    {
        page.Cell(10);
        page.Print(LayerContract.Of<Identity>());
        var identity = new Identity();
        var x = Tensor.Randn(2, 3);

        var y = identity.Forward(x);

        page.AssertShape(y, x.Lengths);
        page.Assert(y.Equal(x), "Identity changes nothing");
        page.Print("");
    }

    public static void Linear(Page page)
    {
        page.Cell(11);
        page.Print(LayerContract.Of<Linear>());
        var linear = new Linear(inFeatures: 2, outFeatures: 3, bias: true);
        var x = Tensor.Randn(2, 3, 4, 2);

        var y = linear.Forward(x);

        page.AssertShape(y, 2, 3, 4, 3);
        var function = x.Linear(linear.Weight, linear.Bias);
        page.Assert(y.Allclose(function), "Linear is F.linear");
        page.Assert(function.Allclose(x.Matmul(linear.Weight.Transpose(0, 1)) + linear.Bias!), "F.linear is x @ W.t() + b");
        page.Print("");
    }

    public static void Bilinear(Page page)
    {
        page.Cell(12);
        page.Print(LayerContract.Of<Bilinear>());
        var bilinear = new Bilinear(in1Features: 2, in2Features: 3, outFeatures: 4, bias: true);
        var x1 = Tensor.Randn(2, 3, 4, 2);
        var x2 = Tensor.Randn(2, 3, 4, 3);

        var y = bilinear.Forward(x1, x2);

        page.AssertShape(y, 2, 3, 4, 4);
        page.Assert(y.Allclose(x1.Bilinear(x2, bilinear.Weight, bilinear.Bias)), "Bilinear is F.bilinear");
        var sums = Tensor.Einsum("...i,kij,...j->...k", x1, bilinear.Weight, x2);
        page.Assert(y.Allclose(sums + bilinear.Bias!, atol: 1e-6), "Bilinear is einsum(...i,kij,...j->...k) + b");
        page.Print("");
    }

    public static void Lazy(Page page)
    {
        page.Cell(13);
        page.Print(LayerContract.Of<LazyLinear>());
        var lazyLinear = new LazyLinear(outFeatures: 2, bias: true);
        var x = Tensor.Randn(3, 4, 5);

        var y = lazyLinear.Forward(x);

        page.AssertShape(y, 3, 4, 2);
        page.Assert(y.Allclose(x.Linear(lazyLinear.Weight, lazyLinear.Bias), atol: 1e-6), "LazyLinear is F.linear");
        page.Print("");
    }
}
