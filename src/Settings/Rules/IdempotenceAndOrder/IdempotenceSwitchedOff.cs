namespace KafkaTyped.Settings;

/// <summary>Without a declared guarantee, a setting that contradicts idempotence switches it off. Java does the same silently (J01).</summary>
internal sealed class IdempotenceSwitchedOff() : SettingRule("KT2111", "Idempotence switched off by another setting", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        foreach ((GivenSetting given, IdempotenceNeed need) in settings.Idempotence.Against)
        {
            findings.Add(Found(
                given,
                $"{given} where idempotence needs {need.Wanted}, so idempotence is switched off and a retry can write messages twice or out of order; "
                + "remove it or set 'enable.idempotence' to false"));
        }
    }
}
