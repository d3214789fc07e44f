using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using ShapeGen.Mutants.Writing;

namespace ShapeGen.Mutants.Running;

/// <summary>The tests and the product, loaded afresh with the changed assembly: what one mutant leaves in static fields, the next does not find.</summary>
internal sealed class LoadedTests : AssemblyLoadContext
{
    private const string Product = "ShapeGen";

    private readonly Target target;
    private readonly Dictionary<string, IReadOnlyDictionary<string, TestCase>> cases = [];
    private readonly FieldInfo active;
    private readonly FieldInfo reached;

    public LoadedTests(Target target)
        : base(isCollectible: true)
    {
        this.target = target;
        var type = LoadFromAssemblyPath(target.ChangedAssembly).GetType(MutantSwitch.Type)!;
        active = type.GetField(MutantSwitch.Active)!;
        reached = type.GetField(MutantSwitch.Reached)!;
    }

    /// <summary>The number of the mutant that is on; -1 for none.</summary>
    public int Active { set => active.SetValue(null, value); }

    /// <summary>Takes which mutants are come by.</summary>
    public bool[]? Reached { set => reached.SetValue(null, value); }

    /// <summary>What is not the product's own is shared with all mutants.</summary>
    public static void ShareLibraries(Target target) => Default.Resolving += (context, name) =>
        !IsProduct(name) && Find(target, name) is { } path ? context.LoadFromAssemblyPath(path) : null;

    /// <summary>Fills static fields while no mutant is on, so that one mutant leaves the next nothing there.</summary>
    public void InitialiseStatics()
    {
        foreach (var suite in target.Suites)
            _ = Cases(suite);
        foreach (var type in Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => !type.ContainsGenericParameters))
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
    }

    public IReadOnlyDictionary<string, TestCase> Cases(string suite)
    {
        if (!cases.TryGetValue(suite, out var known))
        {
            var assembly = LoadFromAssemblyPath(Path.Combine(Target.FolderOf(suite), suite + ".dll"));
            var all = suite == CorpusCases.Suite ? CorpusCases.In(assembly) : XunitCases.In(assembly);
            cases[suite] = known = all.GroupBy(test => test.Name).ToDictionary(group => group.Key, group => group.First());
        }

        return known;
    }

    protected override Assembly? Load(AssemblyName assemblyName) =>
        assemblyName.Name == target.Assembly ? LoadFromAssemblyPath(target.ChangedAssembly)
        : IsProduct(assemblyName) && Find(target, assemblyName) is { } path ? LoadFromAssemblyPath(path)
        : null;

    private static bool IsProduct(AssemblyName name) => name.Name!.StartsWith(Product, StringComparison.Ordinal);

    private static string? Find(Target target, AssemblyName name) =>
        target.Suites.Select(suite => Path.Combine(Target.FolderOf(suite), name.Name + ".dll")).FirstOrDefault(File.Exists);
}
