using System.Collections;
using System.Reflection;

namespace ShapeGen.Generation.Tests;

/// <summary>Walks all that an object holds.</summary>
internal static class ObjectGraph
{
    /// <summary>Fails with the way to the first object of a forbidden type.</summary>
    public static void AssertHoldsNone(object? value, string path, params IEnumerable<Type> forbidden) =>
        Walk(value, path, [.. forbidden], new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static void Walk(object? value, string path, Type[] forbidden, HashSet<object> seen)
    {
        if (value is null || value.GetType().IsPrimitive || value is string or Enum || (!value.GetType().IsValueType && !seen.Add(value)))
            return;

        Assert.False(forbidden.Any(type => type.IsInstanceOfType(value)), $"{path} is a {value.GetType()}");
        if (value is IEnumerable items)
        {
            var index = 0;
            foreach (var item in items)
                Walk(item, $"{path}[{index++}]", forbidden, seen);
        }

        for (var type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!field.FieldType.IsPointer)
                    Walk(field.GetValue(value), $"{path}.{field.Name}", forbidden, seen);
            }
        }
    }
}
