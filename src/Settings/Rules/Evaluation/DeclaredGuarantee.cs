namespace KafkaTyped.Settings;

/// <summary>The delivery guarantee that a message type declares; the numbers are those of KafkaTyped.DeliveryGuarantee.</summary>
internal enum DeclaredGuarantee
{
    /// <summary>None.</summary>
    Default = 0,

    /// <summary>At most once.</summary>
    AtMostOnce = 1,

    /// <summary>At least once.</summary>
    AtLeastOnce = 2,

    /// <summary>Exactly once.</summary>
    ExactlyOnce = 3,
}
