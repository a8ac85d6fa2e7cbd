namespace KafkaTyped.Settings;

/// <summary>What idempotence that somebody asked for contradicts: librdkafka and Java refuse to start.</summary>
internal abstract class IdempotenceContradiction(string id, string title, IdempotenceNeed need) : SettingRule(id, title)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        IdempotenceState state = settings.Idempotence;
        if (!state.IsOn || need.Against(settings) is not { } given || GuaranteeContradiction.IsAbout(settings, given))
        {
            return;
        }

        findings.Add(Found(
            given, given + ", but " + state.Reason + " needs " + need.Wanted + "; " + (state.IsDeclared ? GuaranteeContradiction.Remedy : "change one of them"),
            SettingFix.Set(need.Name, need.Best), severity: null, state.Setting));
    }
}
