namespace KafkaTyped.Settings;

/// <summary>More replicas in sync than replicas: nothing could ever be written with <c>acks=all</c>.</summary>
internal sealed class MoreReplicasInSyncThanThereAre() : SettingRule("KT2204", "More replicas in sync than replicas")
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        TopicFacts topic = settings.Topic;
        if (topic.ReplicationFactor > 0 && topic.MinInSyncReplicas > topic.ReplicationFactor)
        {
            findings.Add(Found(
                SettingSubject.MinInSyncReplicas,
                "MinInSyncReplicas is " + topic.MinInSyncReplicas + ", but ReplicationFactor is " + topic.ReplicationFactor + ", so nothing could be written; require fewer in sync"));
        }
    }
}
