namespace KafkaTyped.Settings;

/// <summary>A message of the size allowed would never find room, even in an empty buffer (X05).</summary>
internal sealed class MessageLargerThanBuffer() : SettingRule("KT2501", "Messages larger than the buffer", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        GivenSetting? message = settings.Given("message.max.bytes");
        GivenSetting? buffer = settings.Given("queue.buffering.max.kbytes");
        if ((message ?? buffer) is { } given && settings.Number("message.max.bytes") > settings.Number("queue.buffering.max.kbytes") * 1024)
        {
            findings.Add(Found(
                given,
                settings.Show("message.max.bytes") + ", but " + settings.Show("queue.buffering.max.kbytes") + " KiB, so the largest messages find no room even in an empty buffer; enlarge the buffer",
                fix: null, severity: null, message is null ? null : buffer));
        }
    }
}
