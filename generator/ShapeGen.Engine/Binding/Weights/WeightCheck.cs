using Microsoft.CodeAnalysis;
using ShapeGen.Shapes;

namespace ShapeGen.Engine;

/// <summary>Holds a weight file against a model. Told is only what is certain: what the source leaves open may fit.</summary>
internal sealed class WeightCheck
{
    private static readonly IReadOnlyDictionary<string, string?> NoProperties = new Dictionary<string, string?>();
    private readonly INamedTypeSymbol type;
    private readonly BindingSession session;
    private readonly WeightFileDescription file;
    private readonly IReadOnlyList<ExpectedModule> modules;
    private readonly Dictionary<string, DescribedEntry> given;

    private WeightCheck(INamedTypeSymbol type, BindingSession session, WeightFileDescription file, IReadOnlyList<ExpectedModule> modules)
    {
        (this.type, this.session, this.file, this.modules) = (type, session, file, modules);
        given = file.Entries.GroupBy(entry => entry.Name).ToDictionary(group => group.Key, group => group.First());
    }

    public static IReadOnlyList<Finding> Of(INamedTypeSymbol type, BindingSession session, WeightFileDescription file)
    {
        if (Promises.MainConstructor(type) is not { } constructor)
            return [];

        var model = new ObjectValue(type) { IsRoot = true };
        new Promises(session, new Interpreter(session), ShapeGen.Shapes.SymbolKind.Promised).Construct(model, constructor);
        var check = new WeightCheck(type, session, file, ExpectedState.Of(model, session));
        return [.. check.modules.Select(check.Misshaped).OfType<Finding>(), .. file.Use.IsStrict ? check.OneSided() : []];
    }

    private IEnumerable<Finding> OneSided() => modules.Select(Missing).OfType<Finding>().Concat(Unexpected());

    private Finding? Missing(ExpectedModule module)
    {
        var missing = module.Entries.Where(entry => !given.ContainsKey(entry.Name)).Select(entry => Show(entry.Name, entry.Shape?.ToString())).ToList();
        return missing.Count == 0
            ? null
            : Tell(WeightRuleIds.Missing, module, WeightFileMessages.Missing(file.Use.File, module.Path, type.Name, missing));
    }

    private IEnumerable<Finding> Unexpected()
    {
        var expected = new HashSet<string>(modules.SelectMany(module => module.Entries).Select(entry => entry.Name));
        return file.Entries
            .Where(entry => !expected.Contains(entry.Name) && !modules.Any(module => !module.IsComplete && module.Contains(entry.Name)))
            .GroupBy(entry => modules.Where(module => module.Contains(entry.Name)).OrderByDescending(module => module.Path.Length).First())
            .Select(group => Tell(
                WeightRuleIds.Unexpected, group.Key,
                WeightFileMessages.Unexpected(file.Use.File, NameOf(group.Key), [.. group.Select(entry => Show(entry.Name, entry.ShapeText))])));
    }

    private Finding? Misshaped(ExpectedModule module)
    {
        var misshaped = module.Entries
            .Where(entry => given.TryGetValue(entry.Name, out var actual) && !Fits(actual, entry.Shape))
            .ToList();
        if (misshaped.Count == 0)
            return null;

        var message = WeightFileMessages.Misshaped(
            file.Use.File, NameOf(module), [.. misshaped.Select(entry => (entry.Name, given[entry.Name].ShapeText, entry.Shape!.ToString()))]);
        return module.Layer is { } layer && new LayerFit(layer, module.Path, session).To(given) is { } fit
            ? Tell(WeightRuleIds.Misshaped, module, message, fit.Select(change => change.Place), PropertiesOf(fit))
            : Tell(WeightRuleIds.Misshaped, module, message);
    }

    private Finding Tell(string id, ExpectedModule module, ShapeMessage message, IEnumerable<Location>? first = null, IReadOnlyDictionary<string, string?>? properties = null)
    {
        var related = (first ?? []).ToList();
        if (module.Layer?.Declaration is { } declaration && declaration != module.Place)
            related.Add(declaration);
        return new Finding(id, module.Place, message, related, properties ?? NoProperties);
    }

    private static Dictionary<string, string?> PropertiesOf(IReadOnlyList<ArgumentChange> changes) => new()
    {
        [WeightFixProperties.Arguments] = string.Join(",", changes.Select(change => change.Name)),
        [WeightFixProperties.Values] = string.Join(",", changes.Select(change => change.Value)),
    };

    private string NameOf(ExpectedModule module) =>
        module.Path.Length == 0 ? type.Name
        : module.Layer is { } layer ? $"'{module.Path}' ({layer.Type.Name})"
        : $"'{module.Path}'";

    private static string Show(string name, string? shape) => shape is null ? $"'{name}'" : $"'{name}' {shape}";

    /// <summary>False where a size certainly is another one; a single number is loaded as a tensor of one.</summary>
    private static bool Fits(DescribedEntry actual, Shape? expected)
    {
        if (expected is null || expected.Items.Any(item => item.Dim is null))
            return true;

        IReadOnlyList<long> sizes = actual.Sizes.Count == 0 ? [1] : actual.Sizes;
        return sizes.Count == expected.Items.Count
            && sizes.Zip(expected.Items, (size, item) => !item.Dim!.TryGetConstant(out var wanted) || wanted == size).All(fits => fits);
    }
}
