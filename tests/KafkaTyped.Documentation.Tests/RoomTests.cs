using KafkaTyped.Documentation.Tests.Rooms;

namespace KafkaTyped.Documentation.Tests;

/// <summary>The table of rooms in <c>docs/architecture.md</c> is true: code uses what the last column names, and nothing else.</summary>
public sealed class RoomTests
{
    private static readonly string[] s_libraries = ["Roslyn", "librdkafka"];

    // Settings are linked into both.
    private static readonly Lazy<Sources> s_runtime = new(static () => Sources.Of("src"));
    private static readonly Lazy<Sources> s_compilerSide = new(static () => Sources.Of("generators", "analyzers", "src/Settings"));

    public static TheoryData<string> Sides { get; } = ["runtime", "compiler side"];

    [Theory]
    [MemberData(nameof(Sides))]
    public void Every_file_stands_in_a_room_and_binds(string side)
    {
        Sources sources = Of(side);

        Assert.Empty(sources.Errors);
        Assert.DoesNotContain(sources.Paths, static path => RoomTable.Of(path) is null);
    }

    [Theory]
    [MemberData(nameof(Sides))]
    public void A_room_uses_only_what_the_table_allows(string side)
    {
        Arrow[] turned = [.. Of(side).Arrows().Where(IsTurned)];

        Assert.Empty(turned);
    }

    [Theory]
    [InlineData("runtime", "Native", "Clients", "KafkaTyped.Producing.Clients.ResolvedProducerSettings? Value;")]
    [InlineData("runtime", "Telemetry", "Sending", "object Value = new KafkaTyped.Producing.Sending.ProduceScratch();")]
    [InlineData("runtime", "Deliveries", "Sending", "KafkaTyped.Producing.Sending.BufferQueue? Value;")]
    [InlineData("runtime", "Sending", "Clients", "KafkaTyped.Producing.Clients.KafkaClient? Value;")]
    [InlineData("runtime", "Hosting", "Native", "string Value = KafkaTyped.Native.NativeConfiguration.LibraryVersion;")]
    [InlineData("runtime", "Settings", "Hosting", "KafkaTyped.KafkaOptions? Value;")]
    [InlineData("runtime", "Producing", "Hosting", "void Use(KafkaTyped.KafkaOptions options) => options.Set(\"a\", \"b\");")]
    [InlineData("compiler side", "Model", "Roslyn", "Microsoft.CodeAnalysis.ISymbol? Value;")]
    public void A_turned_arrow_is_found(string side, string from, string to, string member)
    {
        string path = $"{RoomTable.Rooms.Single(room => room.Name == from).Folder}/Turned.cs";
        Sources sources = Of(side).With(path, $"internal sealed class Turned {{ private {member} }}");

        Assert.Equal([to], sources.ArrowsOf(path).Where(IsTurned).Select(static arrow => arrow.To).Distinct());
    }

    [Fact]
    public void The_table_names_folders_rooms_and_libraries_that_there_are()
    {
        string[] names = [.. RoomTable.Rooms.Select(static room => room.Name)];

        Assert.NotEmpty(names);
        Assert.Equal(names.Distinct(), names);
        Assert.All(RoomTable.Rooms, static room => Assert.True(Directory.Exists(Page.PathOf(room.Folder)), $"There is no folder '{room.Folder}'."));
        Assert.All(RoomTable.Rooms, room => Assert.All(room.MayKnow, name => Assert.Contains(name, names.Concat(s_libraries))));
    }

    [Fact]
    public void No_room_may_know_itself_through_others() =>
        Assert.All(RoomTable.Rooms, static room => Assert.DoesNotContain(room.Name, Reachable(room.MayKnow)));

    private static Sources Of(string side) => (side == "runtime" ? s_runtime : s_compilerSide).Value;

    private static bool IsTurned(Arrow arrow) => !RoomTable.Rooms.Single(room => room.Name == arrow.From).MayKnow.Contains(arrow.To);

    private static HashSet<string> Reachable(IEnumerable<string> names)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<string>(names);
        while (next.TryPop(out string? name))
        {
            if (reached.Add(name) && RoomTable.Rooms.FirstOrDefault(room => room.Name == name) is { } room)
            {
                foreach (string known in room.MayKnow)
                {
                    next.Push(known);
                }
            }
        }

        return reached;
    }
}
