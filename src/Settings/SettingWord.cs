namespace KafkaTyped.Settings;

/// <summary>A word that is taken in place of a number, such as <c>leader</c> for <c>acks=1</c>.</summary>
internal readonly struct SettingWord(string text, string written)
{
    /// <summary>The word.</summary>
    public string Text { get; } = text;

    /// <summary>The value that librdkafka gets.</summary>
    public string Written { get; } = written;
}
