using System.Globalization;

namespace KafkaTyped.Settings;

/// <summary>A message would time out while it waits for its batch to fill (L10).</summary>
internal sealed class DeliveryWithinLinger() : SettingRule("KT2401", "Delivery timeout within the linger time")
{
    /// <summary>Whether this rule has a finding.</summary>
    public static bool IsFound(SettingSet settings) => settings.Given("linger.ms") is not null && Short(settings) is not null;

    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.Given("linger.ms") is not { } linger || Short(settings) is not { } shortest)
        {
            return;
        }

        GivenSetting? delivery = settings.Given("delivery.timeout.ms");
        string shown = delivery?.ToString() ?? $"'delivery.timeout.ms' is '{shortest.ToString(CultureInfo.InvariantCulture)}' by default";
        findings.Add(Found(
            delivery ?? linger, $"{shown}, but must be greater than 'linger.ms', which is {linger.Shown}; raise the one or lower the other",
            fix: null, severity: null, delivery is null ? null : linger));
    }

    private static double? Short(SettingSet settings)
    {
        double? linger = settings.Number("linger.ms");
        double? delivery = settings.Number("delivery.timeout.ms");
        bool isGiven = settings.Given("delivery.timeout.ms") is not null;

        // Without a limit of its own, a message of a transaction has the transaction's. librdkafka compares its default all the same where the
        // configuration of the client carries one of topics, which any setting of topics brings about.
        if (!isGiven && !settings.IsKafkaTyped && settings.IsUnclear("transactional.id"))
        {
            return null;
        }

        double? effective = !isGiven && settings.HasText("transactional.id") ? settings.Number("transaction.timeout.ms") : delivery;
        bool isDefaultCompared = !settings.IsKafkaTyped && settings.HasTopicSettings;
        return IsShort(effective, linger) ? effective : isDefaultCompared && IsShort(delivery, linger) ? delivery : null;
    }

    private static bool IsShort(double? delivery, double? linger) => delivery != 0 && delivery <= linger;
}
