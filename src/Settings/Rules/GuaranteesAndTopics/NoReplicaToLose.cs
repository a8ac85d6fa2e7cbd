namespace KafkaTyped.Settings;

/// <summary>Where every replica must be in sync, the loss of one broker stops all writes.</summary>
internal sealed class NoReplicaToLose() : SettingRule("KT2203", "Topic that cannot lose a replica", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        TopicFacts topic = settings.Topic;
        if (topic.MinInSyncReplicas > 1 && topic.MinInSyncReplicas == topic.ReplicationFactor)
        {
            findings.Add(Found(
                SettingSubject.MinInSyncReplicas,
                $"MinInSyncReplicas and ReplicationFactor are both {topic.ReplicationFactor}, so the loss of one broker stops all writes; require fewer in sync, such as 2 of 3"));
        }
    }
}
