namespace KafkaTyped.Settings;

/// <summary>Where one replica in sync is enough, <c>acks=all</c> guarantees no more than <c>acks=1</c>.</summary>
internal sealed class AcksAllOfOneReplica() : SettingRule("KT2202", "acks=all of a single replica", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        bool isPromised = settings.Guarantee is DeclaredGuarantee.AtLeastOnce or DeclaredGuarantee.ExactlyOnce
            || (settings.Guarantee == DeclaredGuarantee.Default && settings.Text("acks") == "all");
        if (settings.Topic.MinInSyncReplicas == 1 && isPromised)
        {
            // A topic of one replica allows nothing else.
            findings.Add(Found(
                SettingSubject.MinInSyncReplicas, "MinInSyncReplicas is 1, so a single replica acknowledges 'acks=all' and its loss loses messages; set it to 2 of 3 replicas",
                severity: settings.Topic.ReplicationFactor == 1 ? SettingSeverity.Info : null, others: settings.Given("acks")));
        }
    }
}
