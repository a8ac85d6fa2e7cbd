using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KafkaTyped.Analyzers.CallSites;

/// <summary>A call of a producer's method.</summary>
/// <param name="Invocation">The call.</param>
/// <param name="Library">Whose producer it is.</param>
/// <param name="Producer">The producer.</param>
internal sealed record ProducerCall(IInvocationOperation Invocation, ProducerLibrary Library, IOperation Producer)
{
    /// <summary>The method's name.</summary>
    public string Name => Invocation.TargetMethod.Name;

    /// <summary>Whether the call hands over a message and its result tells of the delivery.</summary>
    public bool IsAwaitedSend => Name is "ProduceAsync" or "ProduceTombstoneAsync";

    /// <summary>Whether the call hands over one message.</summary>
    public bool IsSend => IsAwaitedSend || Name is "Produce" or "TryProduce" or "ProduceAndWait" or "ProduceTombstone";
}
