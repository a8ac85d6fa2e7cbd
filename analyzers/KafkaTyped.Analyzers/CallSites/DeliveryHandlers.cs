using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KafkaTyped.Analyzers.CallSites;

/// <summary>Finds the code that runs when a delivery is known.</summary>
internal static class DeliveryHandlers
{
    /// <summary>
    /// The function that a delivery handler is made of: the lambda, or the local function of the same body; <see langword="null"/> for any other.
    /// </summary>
    public static IOperation? Body(IDelegateCreationOperation creation)
    {
        switch (creation.Target)
        {
            case IAnonymousFunctionOperation lambda:
                return lambda;
            case IMethodReferenceOperation { Method.MethodKind: MethodKind.LocalFunction } reference:
                return Operations.Root(creation)
                    .Descendants()
                    .OfType<ILocalFunctionOperation>()
                    .FirstOrDefault(local => SymbolEqualityComparer.Default.Equals(local.Symbol, reference.Method));
            default:
                return null;
        }
    }

    /// <summary>The call that a delivery handler is handed to; <see langword="null"/> when it is kept elsewhere.</summary>
    public static IInvocationOperation? Send(IDelegateCreationOperation creation) =>
        creation.Parent is IArgumentOperation { Parent: IInvocationOperation invocation } ? invocation : null;
}
