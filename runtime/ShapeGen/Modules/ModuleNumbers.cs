using System.Globalization;

namespace ShapeGen;

/// <summary>Modules that go by their place: <c>0</c>, <c>1</c>, ….</summary>
internal static class ModuleNumbers
{
    public static T[] ToArray<T>(IEnumerable<T> modules)
        where T : class
    {
        T[] array = [.. modules];
        var hole = Array.IndexOf(array, null);
        return hole < 0 ? array : throw new ArgumentException($"Module {hole} is null.", nameof(modules));
    }

    public static void Visit(IEnumerable<object> modules, IStateVisitor visitor)
    {
        var number = 0;
        foreach (var module in modules)
            visitor.Child((number++).ToString(CultureInfo.InvariantCulture), module);
    }
}
