using System.Numerics.Tensors;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace ShapeGen.Generation.Tests;

/// <summary>A model that was generated, compiled, loaded and constructed.</summary>
internal sealed class CompiledModel
{
    private readonly Type type;
    private readonly object model;

    private CompiledModel(Type type, object[] arguments) => (this.type, model) = (type, Activator.CreateInstance(type, arguments)!);

    public override string ToString() => model.ToString()!;

    /// <summary>Compiles sources with what is generated for them; it is an error of the test if they don't compile.</summary>
    public static Assembly Load(params IEnumerable<string> files) => Load(GeneratorRun.First(files));

    /// <inheritdoc cref="Load(IEnumerable{string})"/>
    public static Assembly Load(GeneratorRun run)
    {
        Assert.Null(run.Result.Exception);
        using var image = new MemoryStream();
        var result = run.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        var texts = run.Result.GeneratedSources.Select(source => source.SourceText.ToString());
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) + "\n\n" + string.Join('\n', texts));
        image.Position = 0;
        var context = new AssemblyLoadContext(null, isCollectible: true);
        context.Resolving += (_, name) => AssemblyLoadContext.GetLoadContext(typeof(CompiledModel).Assembly)!.LoadFromAssemblyName(name);
        return context.LoadFromStream(image);
    }

    /// <summary>Constructs the model of that name.</summary>
    public static CompiledModel Of(Assembly assembly, string name, params object[] arguments) => new(assembly.GetType(name)!, arguments);

    /// <summary>The method of that name and these parameters as a delegate.</summary>
    public T Method<T>(string name)
        where T : Delegate =>
        type.GetMethod(name, [.. typeof(T).GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType)])!.CreateDelegate<T>(model);

    /// <summary>True where <c>Run</c> does not go through <c>Forward</c>.</summary>
    public bool IsCompiled => type.GetMethod("shapeGenCompute", BindingFlags.Instance | BindingFlags.NonPublic) is not null;

    /// <summary>Asserts that <c>Run</c> gives what <c>Forward</c> gives.</summary>
    public void AssertRunIsForward(params nint[] lengths)
    {
        var input = Numbers.Tensor(lengths);
        Assert.True(IsCompiled);
        Numbers.AssertClose(Method<Func<Tensor<float>, Tensor<float>>>("Forward")(input), Method<Func<Tensor<float>, Tensor<float>>>("Run")(input));
    }
}
