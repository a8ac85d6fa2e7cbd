namespace KafkaTyped.Settings;

/// <summary>A rule over settings. Immutable and without state.</summary>
internal abstract class SettingRule(string id, string title, SettingSeverity severity = SettingSeverity.Error)
{
    private static readonly GivenSetting[] s_none = [];

    /// <summary><c>KT2</c> and three digits.</summary>
    public string Id { get; } = id;

    /// <summary>The mistake, as a noun phrase without a period.</summary>
    public string Title { get; } = title;

    /// <summary>The severity, unless a finding has its own.</summary>
    public SettingSeverity Severity { get; } = severity;

    /// <summary>Looks for the mistake.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="findings">Takes what is found.</param>
    public abstract void Evaluate(SettingSet settings, List<SettingFinding> findings);

    /// <summary>What was found about a setting.</summary>
    protected SettingFinding Found(
        GivenSetting setting, string message, SettingFix? fix = null, SettingSeverity? severity = null, params GivenSetting?[] others) =>
        new(this, severity ?? Severity, message, setting, SettingSubject.Setting, Given(others), fix);

    /// <summary>What was found about something that is no setting.</summary>
    protected SettingFinding Found(
        SettingSubject subject, string message, SettingFix? fix = null, SettingSeverity? severity = null, params GivenSetting?[] others) =>
        new(this, severity ?? Severity, message, setting: null, subject, Given(others), fix);

    private static GivenSetting[] Given(GivenSetting?[] settings) =>
        settings.Length == 0 ? s_none : [.. settings.OfType<GivenSetting>()];
}
