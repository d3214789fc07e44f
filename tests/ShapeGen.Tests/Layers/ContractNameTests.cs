using System.Numerics.Tensors;
using System.Reflection;
using ShapeGen.Shapes;

namespace ShapeGen.Tests.Layers;

public class ContractNameTests
{
    /// <summary>A name in a contract that begins with a small letter is meant to be an argument, so that a slip of the pen shows.</summary>
    [Fact]
    public void Small_names_in_contracts_are_arguments()
    {
        var methods = typeof(Linear).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => method.GetCustomAttribute<ShapeAttribute>() is not null)
            .ToArray();
        Assert.True(methods.Length > 100);
        Assert.All(methods, method =>
        {
            var arguments = method.DeclaringType!.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Concat(method.GetParameters());
            var names = Contract.Parse(method.GetCustomAttribute<ShapeAttribute>()!.Contract).Names.Select(name => name.Key);
            var packs = new[] { "lengths", "leftLengths", "rightLengths", "count" };
            var learnt = method.DeclaringType!.GetCustomAttributes<LazyAttribute>().Select(lazy => lazy.Size);
            Assert.Empty(names.Where(name => name.Length > 0 && char.IsLower(name[0])).Except(arguments.Select(argument => argument.Name!)).Except(packs).Except(learnt));
        });
    }

    [Fact]
    public void Tensor_parameters_are_as_many_as_the_contracts_inputs()
    {
        foreach (var type in typeof(Linear).Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(Module)) && !type.IsAbstract))
        {
            foreach (var forward in type.GetMethods().Where(method => method.Name == "Forward"))
            {
                var contract = Contract.Parse(forward.GetCustomAttribute<ShapeAttribute>()!.Contract);
                Assert.Equal(forward.GetParameters().Sum(parameter => Tensors(parameter.ParameterType)), contract.InputCount);
            }
        }
    }

    private static int Tensors(Type type) => Nullable.GetUnderlyingType(type) is { } pair
        ? pair.GetGenericArguments().Sum(Tensors)
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Tensor<>) ? 1 : 0;
}
