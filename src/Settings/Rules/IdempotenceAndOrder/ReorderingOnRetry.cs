namespace KafkaTyped.Settings;

/// <summary>A retry overtakes or repeats a message unless the producer is idempotent or sends one request at a time (X10).</summary>
internal sealed class ReorderingOnRetry() : SettingRule("KT2107", "Order by key that a retry can break", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        IdempotenceState state = settings.Idempotence;
        bool isByDefaultOfLibrdkafka = !settings.IsKafkaTyped && settings.Given("enable.idempotence") is null;
        if (settings.Topic.HasKey != true || !state.IsOff || state.IsDeclared || state.Against.Count > 0 || isByDefaultOfLibrdkafka
            || !(settings.Number("retries") > 0) || !(settings.Number("max.in.flight.requests.per.connection") > 1) || settings.Text("acks") == "0")
        {
            return;
        }

        const string InFlight = "max.in.flight.requests.per.connection";
        const string Remedy = $"; switch idempotence on or set '{InFlight}' to 1";
        if (state.Setting is { } given)
        {
            findings.Add(Found(
                given, $"{given}, so a retry can put messages of one key out of order or write them twice ({settings.Show(InFlight)}){Remedy}",
                severity: null, others: [settings.Given(InFlight), settings.Given("retries")]));
        }
        else
        {
            // At least once was declared, so the user expects duplicates, but not another order.
            findings.Add(Found(
                SettingSubject.Absence, $"[DeliveryGuarantee({settings.Guarantee})] sends without idempotence, so a retry can put messages of one key out of order{Remedy}",
                severity: SettingSeverity.Info, others: settings.Given(InFlight)));
        }
    }
}
