using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>Reads what an eager call needs of its contract.</summary>
internal static class ConcreteCalls
{
    /// <summary>A variable as a kernel takes it.</summary>
    public static int Size(this ConcreteCall call, string name) => checked((int)call.Variable(name));
}
