namespace KafkaTyped.Documentation.Tests.Rooms;

/// <summary>The table of rooms, read out of the architecture page.</summary>
internal static class RoomTable
{
    private const string Header = "| folder |";

    /// <summary>Every room, as the page has them.</summary>
    public static IReadOnlyList<Room> Rooms { get; } =
    [
        .. File.ReadLines(Page.PathOf("docs/architecture.md"))
            .SkipWhile(static line => !line.StartsWith(Header, StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(static line => line.StartsWith('|'))
            .Select(static line => line.Trim('|').Split('|'))
            .Select(static cells => new Room(cells[0].Trim(' ', '`'), Names(cells[^1]))),
    ];

    /// <summary>The room of a file: that of the innermost folder with a row.</summary>
    public static Room? Of(string path) => Rooms.Where(room => room.Contains(path)).MaxBy(static room => room.Folder.Length);

    private static string[] Names(string cell) => cell.Trim() == "nothing" ? [] : cell.Split(',', StringSplitOptions.TrimEntries);
}
