namespace KafkaTyped.Settings;

/// <summary>Idempotence needs the acknowledgement of all replicas in sync (L01, J01).</summary>
internal sealed class AcksAgainstIdempotence() : SettingRule("KT2101", "Idempotence without acks=all")
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.Given("acks") is { Value: { } acks } given && acks != "all" && settings.Idempotence.IsOn && !settings.Idempotence.IsDeclared)
        {
            findings.Add(Found(
                given, given + ", but " + settings.Idempotence.Reason + " needs 'all'; remove 'acks' or switch idempotence off", SettingFix.Set("acks", "all"),
                others: settings.Idempotence.Setting));
        }
    }
}
