namespace KafkaTyped.Settings.Tests;

/// <summary>
/// The errors that librdkafka does not share: it takes these settings, and a producer with them does not do what they say. Every other error of
/// plain settings is a refusal of librdkafka, and every refusal of librdkafka is an error.
/// </summary>
internal static class StricterRules
{
    /// <summary>The rules that are stricter, with why; some of them only for some settings.</summary>
    public static IReadOnlyList<(string Id, string Why)> All { get; } =
    [
        ("KT2003", "a SASL mechanism that does not exist is noticed only when SASL is used, and a word of spaces alone is passed over"),
        ("KT2005", "librdkafka reads another number than is written"),
        ("KT2008", "delivery.report.only.error is refused by Confluent.Kafka, not by librdkafka"),
        ("KT2109", "acks of 2 and more are refused by brokers"),
        ("KT2302", "an empty transactional id means no transactions"),
        ("KT2702", "librdkafka gives the list of brokers up and never connects"),
        ("KT2705", "librdkafka never connects to such an address"),
    ];

    /// <summary>Whether a finding is such an error.</summary>
    public static bool Covers(SettingFinding finding)
    {
        switch (finding.Rule.Id)
        {
            case "KT2003":
                // Spaces and commas inside the mechanism librdkafka refuses itself.
                string written = finding.Setting!.Written!;
                return finding.Setting.Named is { Kind: SettingKind.Enumeration } named
                    && (named.Name == "sasl.mechanism" ? written.Length > 0 && written.TrimStart().IndexOfAny([' ', ',']) < 0 : written.Length > 0 && written.Trim().Length == 0 && named.Name != "partitioner");
            case "KT2008":
                return finding.Setting!.Named?.Name == "delivery.report.only.error";
            case "KT2005" or "KT2109" or "KT2302" or "KT2702" or "KT2705":
                return true;
            default:
                return false;
        }
    }
}
