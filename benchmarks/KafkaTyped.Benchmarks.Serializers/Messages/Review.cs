namespace KafkaTyped.Benchmarks.Serializers.Messages;

/// <summary>String-heavy: text beyond ASCII, quotes and line breaks, which JSON escapes.</summary>
[KafkaTopic("reviews")]
public sealed record Review([property: MessageKey] string ReviewId, string Author, string Title, string Text, IReadOnlyList<string> Tags)
{
    public static Review Sample { get; } = new(
        "r-2025-0815",
        "Zoë Müller-Łukasiewicz",
        "Größer als gedacht – \"trotzdem\" gut",
        """
        Erste Woche: läuft. Der Kühlschrank ist <leise>, aber die Tür klemmt & quietscht.
        Zweite Woche: «très bien», sagt auch mein Nachbar; 冷蔵庫はとても静かです。
        	Fazit: "5 von 5" – C:\Bilder\küche.jpg zeigt's. 👍
        """,
        ["küche", "グリーン", "plain ascii tag", "tab\tseparated"]);
}
