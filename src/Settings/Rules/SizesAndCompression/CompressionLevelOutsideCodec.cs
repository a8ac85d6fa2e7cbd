namespace KafkaTyped.Settings;

/// <summary>librdkafka's range is that of lz4; gzip knows 0 to 9 and snappy no levels (X07).</summary>
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
                findings.Add(Found(
                    level, level + ", but " + codec + (most == 0 ? " has no levels" : " knows levels of up to " + most) + "; " + (most == 0 ? "remove it" : "lower it"),
                    most == 0 ? SettingFix.Remove("compression.level") : SettingFix.Set("compression.level", "9"), severity: null, type));
            }
        }
    }
}
