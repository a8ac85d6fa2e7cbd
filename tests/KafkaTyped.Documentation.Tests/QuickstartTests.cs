using System.Text.RegularExpressions;
using KafkaTyped.Tests.Shared;

namespace KafkaTyped.Documentation.Tests;

/// <summary>The README's quickstart, word by word, from the packages: it is built, run, and its record arrives.</summary>
public sealed partial class QuickstartTests
{
    /// <summary>Runs the host against an embedded cluster of the package KafkaTyped.Testing, and reads back what it produced.</summary>
    private const string Check =
        """
        using System.Diagnostics;
        using Confluent.Kafka;
        using KafkaTyped.Testing;

        using EmbeddedKafka kafka = EmbeddedKafka.Start();
        kafka.CreateTopic("orders.v1", partitions: 12);

        ProcessStartInfo start = new("dotnet", [Path.GetFullPath(args[0])]) { WorkingDirectory = args[1] };
        start.Environment["Kafka__BootstrapServers"] = kafka.BootstrapServers;
        using Process host = Process.Start(start)!;
        await host.WaitForExitAsync();

        ConsumerConfig config = new() { BootstrapServers = kafka.BootstrapServers, GroupId = "check", EnableAutoCommit = false };
        using IConsumer<string, string> consumer = new ConsumerBuilder<string, string>(config).Build();
        consumer.Assign(Enumerable.Range(0, 12).Select(partition => new TopicPartitionOffset("orders.v1", partition, Offset.Beginning)));
        ConsumeResult<string, string>? read = consumer.Consume(TimeSpan.FromSeconds(20));
        Console.WriteLine($"read {read?.Message.Key} at {read?.Topic}[{read?.Partition.Value}]@{read?.Offset.Value}: {read?.Message.Value}");
        return host.ExitCode;
        """;

    [Fact]
    public async Task The_readme_runs_word_by_word_with_the_packages()
    {
        IReadOnlyList<Page.Fence> code = Page.Fences("README.md", "csharp");
        Assert.Equal(3, code.Count);
        using LiveFolder folder = await LiveFolder.CreateAsync("KafkaTyped.Abstractions", "KafkaTyped", "KafkaTyped.Testing");
        folder.Write("Shop/Shop.csproj", Project(isProgram: false, Package("KafkaTyped.Abstractions")));
        folder.Write("Shop/OrderPlaced.cs", code[0].Text);
        folder.Write("Shop/Checkout.cs", code[2].Text);
        folder.Write("Host/Host.csproj", Project(isProgram: true, Package("KafkaTyped"), Package("Microsoft.Extensions.Hosting", LiveFolder.Metadata("HostingVersion")), Reference("Shop")));
        folder.Write("Host/Program.cs", code[1].Text);
        folder.Write("Host/appsettings.json", Assert.Single(Page.Fences("README.md", "json")).Text);
        folder.Write("Check/Check.csproj", Project(isProgram: true, Package("KafkaTyped.Testing"), Reference("Host", isBuiltOnly: true)));
        folder.Write("Check/Program.cs", Check);

        (int buildCode, string built) = await folder.DotnetAsync("build", "Check/Check.csproj", "--nologo", "-nodeReuse:false", "-v:q");
        Assert.True(buildCode == 0, built);
        (int exitCode, string output) = await folder.DotnetAsync(Built("Check"), Built("Host"), "Host");

        Assert.True(exitCode == 0, output);
        Match sent = Sent().Match(output);
        Match read = Read().Match(output);
        Assert.True(sent.Success && read.Success, output);
        Assert.Equal(sent.Groups["id"].Value, read.Groups["id"].Value);
        Assert.Equal(sent.Groups["place"].Value, read.Groups["place"].Value);
        Assert.Contains($"\"orderId\":\"{sent.Groups["id"].Value}\"", read.Groups["value"].Value, StringComparison.Ordinal);
    }

    private static string Project(bool isProgram, params string[] items) =>
        $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup><OutputType>{(isProgram ? "Exe" : "Library")}</OutputType></PropertyGroup>
          <ItemGroup>{string.Concat(items)}</ItemGroup>
        </Project>
        """;

    private static string Built(string name) => $"{name}/bin/Debug/net10.0/{name}.dll";

    private static string Package(string name, string version = LiveFolder.PackageVersion) => $"""<PackageReference Include="{name}" Version="{version}" />""";

    private static string Reference(string name, bool isBuiltOnly = false) =>
        $"""<ProjectReference Include="../{name}/{name}.csproj" ReferenceOutputAssembly="{(isBuiltOnly ? "false" : "true")}" />""";

    [GeneratedRegex(@"^(?<id>[0-9a-f-]{36}) stands at (?<place>orders\.v1\[\d+\]@\d+)\r?$", RegexOptions.Multiline)]
    private static partial Regex Sent();

    [GeneratedRegex(@"^read (?<id>[0-9a-f-]{36}) at (?<place>orders\.v1\[\d+\]@\d+): (?<value>\{.*\})\r?$", RegexOptions.Multiline)]
    private static partial Regex Read();
}
