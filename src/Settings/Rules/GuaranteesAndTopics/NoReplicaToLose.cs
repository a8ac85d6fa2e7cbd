namespace KafkaTyped.Settings;

/// <summary>With every replica needed, the loss of one broker stops writing.</summary>
internal sealed class NoReplicaToLose() : SettingRule("KT2203", "Topic that no replica can be lost of", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        TopicFacts topic = settings.Topic;
        if (topic.MinInSyncReplicas > 1 && topic.MinInSyncReplicas == topic.ReplicationFactor)
        {
            findings.Add(Found(
                SettingSubject.MinInSyncReplicas,
                "MinInSyncReplicas and ReplicationFactor are both " + topic.ReplicationFactor + ", so one lost broker stops writing; require fewer in sync, such as 2 of 3"));
        }
    }
}
