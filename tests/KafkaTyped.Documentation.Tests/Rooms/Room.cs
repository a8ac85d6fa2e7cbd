namespace KafkaTyped.Documentation.Tests.Rooms;

/// <summary>A row of the table of rooms.</summary>
/// <param name="Folder">The folder, from the repository's root; its subfolders belong to it unless they have rows of their own.</param>
/// <param name="MayKnow">The names of the rooms and libraries whose types its code may use.</param>
internal sealed record Room(string Folder, IReadOnlyList<string> MayKnow)
{
    /// <summary>What the table calls the room: the folder's last name, without the project's prefix.</summary>
    public string Name { get; } = Folder[(Folder.LastIndexOf('/') + 1)..].Replace("KafkaTyped.", "", StringComparison.Ordinal);

    /// <summary>Whether a file stands in the folder or below it.</summary>
    public bool Contains(string path) => path.StartsWith(Folder + "/", StringComparison.Ordinal);
}
