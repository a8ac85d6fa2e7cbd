using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace KafkaTyped.Analyzers.Tests.Live;

/// <summary>
/// A project in a folder of its own that gets KafkaTyped.Abstractions as users do: from a package, made of this repository. Other packages come from
/// this machine's cache, so that nothing is downloaded.
/// </summary>
internal sealed partial class BuiltProject : IDisposable
{
    private const string PackageVersion = "1.0.0-live";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kafkatyped-live-");

    private static string Repository { get; } = Path.GetFullPath(Metadata("RepositoryDirectory"));

    /// <summary>Makes the project, without sources.</summary>
    public static async Task<BuiltProject> CreateAsync()
    {
        BuiltProject project = new();
        string packages = Path.Combine(project._folder.FullName, "packages");
        (int code, string output) = await RunAsync(
            Repository,
            "pack", Path.Combine("src", "KafkaTyped.Abstractions", "KafkaTyped.Abstractions.csproj"), "--configuration", Metadata("Configuration"),
            "--output", packages, $"-p:PackageVersion={PackageVersion}", "-nodeReuse:false", "--nologo");
        Assert.True(code == 0, output);

        string cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        project.Write(
            "nuget.config",
            $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="cache" /></config>
              <packageSources><clear /><add key="built" value="packages" /></packageSources>
              <fallbackPackageFolders><clear /><add key="machine" value="{cache}" /></fallbackPackageFolders>
              <auditSources><clear /></auditSources>
            </configuration>
            """);
        string librdkafka = Path.Combine(Repository, "artifacts", "librdkafka", "librdkafka.props");
        project.Write("Directory.Build.props", $"""<Project><Import Project="{librdkafka}" Condition="Exists('{librdkafka}')" /></Project>""");
        project.Write("Directory.Build.targets", "<Project />");
        project.Write("Directory.Packages.props", "<Project />");
        project.Write(
            "Shop.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
                <UseSharedCompilation>false</UseSharedCompilation>
                <UseAppHost>false</UseAppHost>
                <KafkaTypedSettingsFiles>kafka.json;missing.json</KafkaTypedSettingsFiles>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="KafkaTyped.Abstractions" Version="{PackageVersion}" />
                <PackageReference Include="Confluent.Kafka" Version="{Metadata("ConfluentKafkaVersion")}" />
              </ItemGroup>
            </Project>
            """);
        return project;
    }

    /// <summary>Writes a file of the project.</summary>
    public void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder.FullName, name), text);

    /// <summary>Builds the project.</summary>
    /// <returns>Whether it was built; the errors and warnings, as <c>error KT0000 in File.cs(line,column)</c>; and all that was written.</returns>
    public async Task<(bool IsBuilt, string[] Reports, string Output)> BuildAsync()
    {
        (int code, string output) = await RunAsync(_folder.FullName, "build", "--nologo", "-nodeReuse:false", "-v:q", "-clp:NoSummary");
        string[] reports =
        [
            .. Report().Matches(output)
                .Select(static match => $"{match.Groups["severity"]} {match.Groups["id"]} in {Path.GetFileName(match.Groups["file"].Value.Trim())}({match.Groups["place"]})")
                .Distinct()
                .Order(StringComparer.Ordinal)
        ];
        return (code == 0, reports, output);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<(int Code, string Output)> RunAsync(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";

        // The test host's own MSBuild and SDK are not those of the process.
        foreach (string inherited in start.Environment.Keys.Where(static name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) && name != "MSBUILDDISABLENODEREUSE").ToArray())
        {
            start.Environment.Remove(inherited);
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }

    private static string Metadata(string key) =>
        typeof(BuiltProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;

    [GeneratedRegex(@"^(?<file>[^\n(]+)\((?<place>\d+,\d+)\): (?<severity>error|warning) (?<id>[A-Z]+\d+): ", RegexOptions.Multiline)]
    private static partial Regex Report();
}
