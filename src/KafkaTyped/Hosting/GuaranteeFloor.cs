using KafkaTyped.Settings;

namespace KafkaTyped.Hosting;

/// <summary>
/// Sets what a delivery guarantee needs. A setting that contradicts the guarantee is reported by the rules and never overruled silently. Without a
/// declared guarantee, a setting that contradicts idempotence switches it off, as in the Java client, and the rules warn.
/// </summary>
internal static class GuaranteeFloor
{
    private const string Acks = "acks";
    private const string Idempotence = "enable.idempotence";

    /// <summary>Applies the floor.</summary>
    /// <param name="guarantee">The declared guarantee.</param>
    /// <param name="isIdempotent">Whether the producer is idempotent where the guarantee leaves it open.</param>
    /// <param name="settings">The settings that were asked for.</param>
    public static void Apply(DeliveryGuarantee guarantee, bool isIdempotent, Dictionary<string, string> settings)
    {
        switch (guarantee)
        {
            case DeliveryGuarantee.AtMostOnce:
                settings[Acks] = "0";
                settings["retries"] = "0";
                settings[Idempotence] = "false";
                break;
            case DeliveryGuarantee.AtLeastOnce:
                settings[Acks] = "all";
                settings[Idempotence] = isIdempotent ? "true" : "false";
                break;
            case DeliveryGuarantee.ExactlyOnce:
                settings[Acks] = "all";
                settings[Idempotence] = "true";
                break;
            default:
                settings.TryAdd(Acks, "all");
                settings[Idempotence] = isIdempotent ? "true" : "false";
                break;
        }
    }
}
