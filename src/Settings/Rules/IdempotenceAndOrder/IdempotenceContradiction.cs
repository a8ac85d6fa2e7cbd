namespace KafkaTyped.Settings;

/// <summary>A setting that contradicts the idempotence that was asked for: librdkafka and Java refuse to start.</summary>
internal sealed class IdempotenceContradiction(string id, string title, IdempotenceNeed need) : SettingRule(id, title)
{
    /// <summary>One rule for each setting that idempotence needs.</summary>
    public static IReadOnlyList<SettingRule> All { get; } =
    [
        new IdempotenceContradiction("KT2101", "Idempotence without acks=all", IdempotenceNeed.Acks),
        new IdempotenceContradiction("KT2102", "Idempotence with more than five requests in flight", IdempotenceNeed.RequestsInFlight),
        new IdempotenceContradiction("KT2103", "Idempotence without retries", IdempotenceNeed.Retries),
        new IdempotenceContradiction("KT2104", "Idempotence with a backpressure threshold", IdempotenceNeed.BackpressureThreshold),
        new IdempotenceContradiction("KT2105", "Idempotence with another queuing strategy than fifo", IdempotenceNeed.QueuingStrategy),
    ];

    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        IdempotenceState state = settings.Idempotence;
        if (!state.IsOn || need.Against(settings) is not { } given || GuaranteeContradiction.IsAbout(settings, given))
        {
            return;
        }

        string remedy = state.IsDeclared ? GuaranteeContradiction.Remedy : "change one of them";
        findings.Add(Found(
            given, $"{given}, but {state.Reason} needs {need.Wanted}; {remedy}", SettingFix.Set(need.Name, need.Best), severity: null, state.Setting));
    }
}
