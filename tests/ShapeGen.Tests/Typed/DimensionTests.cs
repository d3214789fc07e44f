using System.Reflection;
using ShapeGen.Dimensions;
using ShapeGen.Shapes;

namespace ShapeGen.Tests.Typed;

public class DimensionTests
{
    [Fact]
    public void Every_size_up_to_1024_has_its_type()
    {
        for (var size = 0; size <= DimTypes.Base; size++)
            Assert.Equal(size, SizeOf(typeof(D0).Assembly.GetType($"ShapeGen.Dimensions.D{size}", throwOnError: true)!));
        Assert.Equal(DimTypes.Base + 1, typeof(D0).Assembly.GetTypes().Count(type => type.Namespace == "ShapeGen.Dimensions" && type.Name[0] == 'D' && !type.IsGenericType));
    }

    [Fact]
    public void A_larger_size_is_composed()
    {
        Assert.Equal(1025, SizeOf(typeof(Dim<D1, D1>)));
        Assert.Equal(1024 * 1024, SizeOf(typeof(Dim<D1024, D0>)));
        Assert.Equal((1025 * 1024) + 7, SizeOf(typeof(Dim<Dim<D1, D1>, D7>)));
        Assert.Equal(int.MaxValue, SizeOf(typeof(Dim<Dim<Dim<D1, D1023>, D1023>, D1023>)));
    }

    [Theory]
    [InlineData(typeof(Dim<D0, D5>))]
    [InlineData(typeof(Dim<D1, D0>))]
    [InlineData(typeof(Dim<D1, D1024>))]
    [InlineData(typeof(Dim<Any, D1>))]
    [InlineData(typeof(Dim<D1, Any>))]
    [InlineData(typeof(Dim<Dim<Dim<D2, D0>, D0>, D0>))]
    public void A_size_written_in_another_way_is_refused(Type type) =>
        Assert.IsType<InvalidOperationException>(Assert.Throws<TargetInvocationException>(() => SizeOf(type)).InnerException);

    [Fact]
    public void Any_has_no_size() => Assert.Equal(-1, SizeOf(typeof(Any)));

    [Fact]
    public void The_name_of_a_size_is_that_of_its_type()
    {
        var random = new Random(7);
        var sizes = Enumerable.Range(0, 3000).Concat(Enumerable.Range(0, 1000).Select(_ => random.Next())).Append(int.MaxValue);

        foreach (var size in sizes)
            Assert.Equal(size, SizeOf(TypeOf(DimTypes.NameOf(size))));
    }

    private static int SizeOf(Type type) => (int)type.GetProperty(nameof(IDim.Size), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    private static Type TypeOf(string name)
    {
        const string dim = "global::ShapeGen.Dimensions.Dim<";
        if (!name.StartsWith(dim, StringComparison.Ordinal))
            return typeof(D0).Assembly.GetType(name["global::".Length..], throwOnError: true)!;

        var comma = name.LastIndexOf(", ", StringComparison.Ordinal);
        return typeof(Dim<,>).MakeGenericType(TypeOf(name[dim.Length..comma]), TypeOf(name[(comma + 2)..^1]));
    }
}
