// pictures of 30 x 30 are not made of patches of 4 x 4.
public static class Program
{
    private const int Patch = 4;

    public static void Main()
    {
        var images = Tensor.Rand(2, 3, 30, 30);
        var patches = images.Reshape(2, 3, 7, Patch, 7, Patch); // error
        Console.WriteLine(patches.Permute(0, 2, 4, 1, 3, 5).Flatten(3).Flatten(1, 2).Lengths[2]);
    }
}
