namespace KafkaTyped.Settings;

/// <summary>What a finding is about.</summary>
internal enum SettingSubject
{
    /// <summary><see cref="SettingFinding.Setting"/>.</summary>
    Setting,

    /// <summary>The set as a whole, in which a setting is missing.</summary>
    Absence,

    /// <summary>The declared <c>MinInSyncReplicas</c> of the topic.</summary>
    MinInSyncReplicas,
}
