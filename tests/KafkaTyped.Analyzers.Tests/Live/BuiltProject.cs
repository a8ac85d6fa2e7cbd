using System.Text.RegularExpressions;
using KafkaTyped.Tests.Shared;

namespace KafkaTyped.Analyzers.Tests.Live;

/// <summary>A project outside the tree that references the package KafkaTyped.Abstractions.</summary>
internal sealed partial class BuiltProject : IDisposable
{
    private readonly LiveFolder _folder;

    private BuiltProject(LiveFolder folder) => _folder = folder;

    /// <summary>Makes the project, without sources.</summary>
    public static async Task<BuiltProject> CreateAsync()
    {
        BuiltProject project = new(await LiveFolder.CreateAsync("KafkaTyped.Abstractions"));
        project.Write(
            "Shop.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <KafkaTypedSettingsFiles>kafka.json;missing.json</KafkaTypedSettingsFiles>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="KafkaTyped.Abstractions" Version="{LiveFolder.PackageVersion}" />
                <PackageReference Include="Confluent.Kafka" Version="{LiveFolder.Metadata("ConfluentKafkaVersion")}" />
              </ItemGroup>
            </Project>
            """);
        return project;
    }

    /// <summary>Writes a file of the project.</summary>
    public void Write(string name, string text) => _folder.Write(name, text);

    /// <summary>Builds the project.</summary>
    /// <returns>Whether it was built; the errors and warnings, as <c>error KT0000 in File.cs(line,column)</c>; and all that was written.</returns>
    public async Task<(bool IsBuilt, string[] Reports, string Output)> BuildAsync()
    {
        (int code, string output) = await _folder.DotnetAsync("build", "Shop.csproj", "--nologo", "-nodeReuse:false", "-v:q", "-clp:NoSummary");
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
    public void Dispose() => _folder.Dispose();

    [GeneratedRegex(@"^(?<file>[^\n(]+)\((?<place>\d+,\d+)\): (?<severity>error|warning) (?<id>[A-Z]+\d+): ", RegexOptions.Multiline)]
    private static partial Regex Report();
}
