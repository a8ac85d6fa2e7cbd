namespace KafkaTyped.Settings;

/// <summary>librdkafka's range is that of lz4; gzip has 0 to 9, snappy has none (X07).</summary>
internal sealed class CompressionLevelOutsideCodec() : SettingRule("KT2503", "Compression level outside the codec's range", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.Given("compression.level") is { } level && settings.Given("compression.type") is { Value: { } codec } type)
        {
            int most = codec switch { "gzip" => 9, "snappy" => 0, _ => 12 };
            if (settings.Number("compression.level") > most)
            {
                string fault = most == 0 ? "has no levels; remove it" : $"has levels of up to {most}; lower it";
                findings.Add(Found(
                    level, $"{level}, but {codec} {fault}", most == 0 ? SettingFix.Remove("compression.level") : SettingFix.Set("compression.level", "9"), severity: null, type));
            }
        }
    }
}
