namespace KafkaTyped.Documentation.Tests.Rooms;

/// <summary>A use of something by code of a room.</summary>
/// <param name="From">The room whose code it is.</param>
/// <param name="To">The room or library that declares what is used.</param>
/// <param name="Place">File, line and name, for the message of a failed test.</param>
internal sealed record Arrow(string From, string To, string Place)
{
    public override string ToString() => $"{From} → {To}: {Place}";
}
