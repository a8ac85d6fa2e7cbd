namespace KafkaTyped.Settings;

/// <summary>More replicas in sync than replicas: no write with <c>acks=all</c> can succeed.</summary>
internal sealed class MoreReplicasInSyncThanReplicas() : SettingRule("KT2204", "More replicas in sync than replicas")
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        TopicFacts topic = settings.Topic;
        if (topic.ReplicationFactor > 0 && topic.MinInSyncReplicas > topic.ReplicationFactor)
        {
            findings.Add(Found(
                SettingSubject.MinInSyncReplicas,
                $"MinInSyncReplicas is {topic.MinInSyncReplicas}, but ReplicationFactor is {topic.ReplicationFactor}, so no write can succeed; require fewer in sync"));
        }
    }
}
