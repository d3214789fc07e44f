using System.Reflection;
using System.Text;
using System.Xml.Linq;

namespace ShapeGen.Fuzz.Entries;

/// <summary>The exceptions that the documentation of a member names.</summary>
internal static class DocumentedExceptions
{
    private static readonly Dictionary<string, XElement> members = XDocument.Load(Path.ChangeExtension(typeof(ModelAttribute).Assembly.Location, ".xml"))
        .Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    /// <summary>The full names of the exceptions, also those of what the documentation is inherited from.</summary>
    public static IReadOnlySet<string> Of(EntryPoint entry)
    {
        var found = new HashSet<string>();
        Collect(entry.Name, entry.Method, found, []);
        return found;
    }

    /// <summary>The member's name in the documentation file.</summary>
    public static string NameOf(MethodBase method, Type type)
    {
        var isProperty = method.IsSpecialName && (method.Name.StartsWith("get_", StringComparison.Ordinal) || method.Name.StartsWith("set_", StringComparison.Ordinal));
        var name = $"{(isProperty ? "P" : "M")}:{NameOf(type)}.{(method is ConstructorInfo ? "#ctor" : isProperty ? method.Name[4..] : method.Name)}";
        if (method.IsGenericMethodDefinition)
            name += $"``{method.GetGenericArguments().Length}";
        var definition = type.IsGenericTypeDefinition ? type.GetMembers((BindingFlags)~0).OfType<MethodBase>().First(candidate => candidate.MetadataToken == method.MetadataToken) : method;
        var parameters = method.Name.StartsWith("set_", StringComparison.Ordinal) ? definition.GetParameters()[..^1] : definition.GetParameters();
        if (parameters.Length > 0)
            name += $"({string.Join(",", parameters.Select(parameter => ParameterName(parameter.ParameterType)))})";
        return method.Name is "op_Implicit" or "op_Explicit" ? $"{name}~{ParameterName(((MethodInfo)definition).ReturnType)}" : name;
    }

    private static void Collect(string name, MethodBase? method, HashSet<string> found, HashSet<string> seen)
    {
        if (!seen.Add(name) || !members.TryGetValue(name, out var member))
            return;

        foreach (var exception in member.Elements("exception"))
            found.Add(exception.Attribute("cref")!.Value[2..]);
        foreach (var inherited in member.Elements("inheritdoc"))
        {
            if (inherited.Attribute("cref") is { } source)
                Collect(source.Value, null, found, seen);
            else if (method is MethodInfo { IsVirtual: true } info && info.GetBaseDefinition() is { } basis && basis != info)
                Collect(NameOf(basis, basis.DeclaringType!), basis, found, seen);
            else if (method is not null)
                CollectInterfaces(method, found, seen);
        }
    }

    private static void CollectInterfaces(MethodBase method, HashSet<string> found, HashSet<string> seen)
    {
        foreach (var type in method.DeclaringType!.GetInterfaces().Where(type => type.Assembly == method.DeclaringType.Assembly))
        {
            foreach (var other in type.GetMethods().Where(other => other.Name == method.Name))
                Collect(NameOf(other, type), other, found, seen);
        }
    }

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    private static string ParameterName(Type type)
    {
        if (type.IsByRef)
            return ParameterName(type.GetElementType()!) + "@";
        if (type.IsArray)
            return ParameterName(type.GetElementType()!) + "[]";
        if (type.IsGenericMethodParameter)
            return $"``{type.GenericParameterPosition}";
        if (type.IsGenericParameter)
            return $"`{type.GenericParameterPosition}";
        if (!type.IsGenericType)
            return NameOf(type);

        var text = new StringBuilder(NameOf(type.GetGenericTypeDefinition()));
        text.Length = text.ToString().LastIndexOf('`');
        return $"{text}{{{string.Join(",", type.GetGenericArguments().Select(ParameterName))}}}";
    }
}
