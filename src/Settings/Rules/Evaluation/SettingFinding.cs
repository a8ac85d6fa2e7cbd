namespace KafkaTyped.Settings;

/// <summary>What a rule found.</summary>
internal sealed class SettingFinding(
    SettingRule rule,
    SettingSeverity severity,
    string message,
    GivenSetting? setting,
    SettingSubject subject,
    GivenSetting[] others,
    SettingFix? fix)
{
    /// <summary>The rule.</summary>
    public SettingRule Rule { get; } = rule;

    /// <summary>The severity here; mostly the rule's own.</summary>
    public SettingSeverity Severity { get; } = severity;

    /// <summary>One sentence without a period: the values found and the remedy.</summary>
    public string Message { get; } = message;

    /// <summary>What it is about.</summary>
    public SettingSubject Subject { get; } = subject;

    /// <summary>The setting that causes it; <see langword="null"/> when <see cref="Subject"/> is something else.</summary>
    public GivenSetting? Setting { get; } = setting;

    /// <summary>The other settings of the message, as far as they were given.</summary>
    public IReadOnlyList<GivenSetting> Others { get; } = others;

    /// <summary>The one right change; <see langword="null"/> when there are several.</summary>
    public SettingFix? Fix { get; } = fix;
}
