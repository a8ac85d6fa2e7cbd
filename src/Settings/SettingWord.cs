namespace KafkaTyped.Settings;

/// <summary>A word that stands for a number, such as <c>all</c> for <c>acks=-1</c>.</summary>
internal readonly struct SettingWord(string text, long number)
{
    /// <summary>The word.</summary>
    public string Text { get; } = text;

    /// <summary>The number.</summary>
    public long Number { get; } = number;
}
