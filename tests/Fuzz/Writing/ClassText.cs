using System.Text;

namespace ShapeGen.Fuzz.Writing;

/// <summary>A class that is being written, part by part.</summary>
internal sealed class ClassText(string name)
{
    private readonly List<string> fields = [];
    private readonly List<string> members = [];
    private readonly HashSet<string> names = [];

    public string Name => name;

    /// <summary>False for a class that is no model: its methods are read where they are called.</summary>
    public bool IsModel { get; init; } = true;

    public List<Size> Parameters { get; } = [];

    public List<string> Flags { get; } = [];

    public List<string> Requirements { get; } = [];

    /// <summary>The contract of its forward method, or null where it has none.</summary>
    public string? Contract { get; set; }

    public string Inputs { get; set; } = "";

    public string ReturnType { get; set; } = "Tensor<float>";

    /// <summary>The statements of its forward method.</summary>
    public string Body { get; set; } = "";

    /// <summary>A name that the class does not have yet.</summary>
    public string NewName(string prefix)
    {
        for (var number = 1; ; number++)
        {
            if (names.Add($"{prefix}{number}"))
                return $"{prefix}{number}";
        }
    }

    /// <summary>Adds a field and gives its name.</summary>
    public string AddField(string type, string prefix, string value)
    {
        var field = NewName(prefix);
        fields.Add($"    private readonly {type} {field} = {value};");
        return field;
    }

    public void AddMember(string text) => members.Add(text);

    public string Print()
    {
        var text = new StringBuilder();
        if (IsModel)
            text.AppendLine("[Model]");
        foreach (var requirement in Requirements)
            text.AppendLine($"[Requires(\"{requirement}\")]");
        var parameters = Parameters.Select(parameter => $"int {parameter.Code}").Concat(Flags.Select(flag => $"bool {flag}")).ToList();
        text.AppendLine($"public partial class {name}{(parameters.Count > 0 ? $"({string.Join(", ", parameters)})" : "")}");
        text.AppendLine("{");
        fields.ForEach(field => text.AppendLine(field));
        text.AppendLine();
        if (Contract is not null)
            text.AppendLine($"    [Shape(\"{Contract}\")]");
        text.AppendLine($"    public {ReturnType} Forward({Inputs})");
        text.AppendLine("    {");
        if (Contract is not null && name != "Root")
            text.AppendLine($"        {EnforcedContract.Marker}{EnforcedContract.Call(Contract, parameters.Select(parameter => parameter.Split(' ')[1]))}");
        text.Append(Body);
        text.AppendLine("    }");
        foreach (var member in members)
            text.AppendLine().AppendLine(member);
        text.AppendLine("}");
        return text.ToString();
    }
}
