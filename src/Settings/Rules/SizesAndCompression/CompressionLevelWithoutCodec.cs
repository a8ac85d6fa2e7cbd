namespace KafkaTyped.Settings;

/// <summary>Without a codec the level has no effect (X07).</summary>
internal sealed class CompressionLevelWithoutCodec() : SettingRule("KT2504", "Compression level without a codec", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        bool isNone = settings.Lacks("compression.type") || settings.Given("compression.type") is { Value: "none" };
        if (settings.Given("compression.level") is { } level && settings.Number("compression.level") != -1 && isNone)
        {
            findings.Add(Found(
                level, $"{level}, but nothing is compressed: {settings.Show("compression.type")}; choose a codec or remove the level",
                fix: null, severity: null, settings.Given("compression.type")));
        }
    }
}
