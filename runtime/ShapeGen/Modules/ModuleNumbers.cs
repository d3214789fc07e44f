using System.Globalization;

namespace ShapeGen;

/// <summary>Modules that go by their place: <c>0</c>, <c>1</c>, ….</summary>
internal static class ModuleNumbers
{
    public static List<T> ToList<T>(IEnumerable<T> modules)
        where T : class
    {
        List<T> list = [.. modules];
        var hole = list.IndexOf(null!);
        return hole < 0 ? list : throw new ArgumentException($"Module {hole} is null.", nameof(modules));
    }

    /// <summary>The module at a place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public static T At<T>(IReadOnlyList<T> modules, int index) => (uint)index < (uint)modules.Count
        ? modules[index]
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"There are {modules.Count} modules.");

    public static void Visit(IEnumerable<object> modules, IStateVisitor visitor)
    {
        var number = 0;
        foreach (var module in modules)
            visitor.Child((number++).ToString(CultureInfo.InvariantCulture), module);
    }
}
