namespace KafkaTyped;

/// <summary>
/// Declares the delivery guarantee of a message type. It is a floor: it fixes the settings that make it true, and configuration that
/// contradicts it stops the host's start.
/// </summary>
/// <param name="guarantee">The guarantee.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class DeliveryGuaranteeAttribute(DeliveryGuarantee guarantee) : Attribute
{
    /// <summary>The guarantee.</summary>
    public DeliveryGuarantee Guarantee { get; } = guarantee;
}
