namespace KafkaTyped.Settings;

/// <summary>What a finding is about, for those that no single setting causes.</summary>
internal enum SettingSubject
{
    /// <summary><see cref="SettingFinding.Setting"/>.</summary>
    Setting,

    /// <summary>The settings as a whole: one is missing.</summary>
    Absence,

    /// <summary>The declared <c>MinInSyncReplicas</c> of the topic.</summary>
    MinInSyncReplicas,
}
