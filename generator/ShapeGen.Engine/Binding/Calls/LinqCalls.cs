using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ShapeGen.Engine;

/// <summary>Finds calls on tensors that bind to LINQ, since a tensor can be enumerated, where tensors have an operation of that name.</summary>
public static class LinqCalls
{
    private const string Operations = "System.Numerics.Tensors.Tensor";
    private const string Linq = "System.Linq.Enumerable";

    /// <summary>The finding for a call, or null where it is no such call.</summary>
    public static Finding? Check(IInvocationOperation call)
    {
        if (call.TargetMethod is not { IsExtensionMethod: true } method || call.Arguments.Length != 1 || !IsLinq(method.ContainingType)
            || call.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
            || TensorOf(call.Arguments[0].Value) is not { } tensor || !IsOperation(method.Name, call.SemanticModel!.Compilation))
        {
            return null;
        }

        var own = $"Tensor.{method.Name}<{tensor.TypeArguments[0].ToDisplayString()}>({access.Expression.WithoutTrivia()})";
        var fixes = new Fixes();
        fixes.Offer(FixProperties.OwnOperation, own, call.Syntax.GetLocation());
        var text = $"'{method.Name}' is LINQ's here, which takes the tensor as a sequence of numbers; '{own}' is the tensor's own";
        return new(RuleIds.LinqOnTensor, access.Name.GetLocation(), BindingMessages.Plain(text), fixes.Places, fixes.Properties);
    }

    private static bool IsLinq(INamedTypeSymbol type) => type.ToDisplayString() == Linq;

    /// <summary>The type of the tensor that is taken as a sequence, or null.</summary>
    private static INamedTypeSymbol? TensorOf(IOperation receiver)
    {
        while (receiver is IConversionOperation { IsImplicit: true } conversion)
            receiver = conversion.Operand;
        return receiver.Type is INamedTypeSymbol { Name: "Tensor", Arity: 1 } type && Names.IsPlatformTensors(type) ? type : null;
    }

    /// <summary>True where the platform has an operation of that name that takes one tensor.</summary>
    private static bool IsOperation(string name, Compilation compilation) =>
        compilation.GetTypeByMetadataName(Operations)?.GetMembers(name).OfType<IMethodSymbol>().Any(method =>
            method is { Arity: 1, Parameters: [{ Type: var only }] } && TensorTypes.IsTensor(only)) == true;
}
