using System.Diagnostics;
using System.Reflection;

namespace KafkaTyped.Tests.Shared;

/// <summary>
/// A folder outside the tree whose projects get KafkaTyped as users do: from packages, made of this repository. Other packages come from this
/// machine's cache as far as it has them. The folder goes when this is disposed.
/// </summary>
internal sealed class LiveFolder : IDisposable
{
    /// <summary>The version of the packages.</summary>
    public const string PackageVersion = "1.0.0-live";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kafkatyped-live-");

    private LiveFolder()
    {
    }

    /// <summary>Makes the folder.</summary>
    /// <param name="packages">The packages that its projects can reference, by name.</param>
    public static async Task<LiveFolder> CreateAsync(params string[] packages)
    {
        LiveFolder folder = new();
        await folder.PackAsync(packages);
        string cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        folder.Write(
            "nuget.config",
            $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="cache" /></config>
              <packageSources><add key="built" value="packages" /></packageSources>
              <fallbackPackageFolders><clear /><add key="machine" value="{cache}" /></fallbackPackageFolders>
              <auditSources><clear /></auditSources>
            </configuration>
            """);
        folder.Write(
            "Directory.Build.props",
            """
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
                <UseSharedCompilation>false</UseSharedCompilation>
                <UseAppHost>false</UseAppHost>
              </PropertyGroup>
            </Project>
            """);
        folder.Write("Directory.Build.targets", "<Project />");
        folder.Write("Directory.Packages.props", "<Project />");
        return folder;
    }

    /// <summary>What the project of the test says about itself, as <c>AssemblyMetadata</c>.</summary>
    public static string Metadata(string key) =>
        typeof(LiveFolder).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == key).Value!;

    /// <summary>Writes a file.</summary>
    /// <param name="path">From this folder.</param>
    /// <param name="text">What it holds.</param>
    public void Write(string path, string text)
    {
        string full = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>Runs <c>dotnet</c> here.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>The exit code, and all that was written.</returns>
    public async Task<(int Code, string Output)> DotnetAsync(params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";

        // The test host's own MSBuild and SDK are not those of the process.
        foreach (string inherited in start.Environment.Keys.Where(static name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(inherited);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using Process process = Process.Start(start)!;
        using CancellationTokenSource patience = new(Patience);
        using CancellationTokenRegistration kill = patience.Token.Register(() => process.Kill(entireProcessTree: true));
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await errors);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    // All in one build. It does not restore, which would give the tree's own projects the packages' version: the test's project references what is packed.
    private async Task PackAsync(string[] packages)
    {
        string source = Path.GetFullPath(Path.Combine(Metadata("RepositoryDirectory"), "src"));
        IEnumerable<string> projects = packages.Select(name => Path.Combine(source, name, name + ".csproj"));
        string properties = $"Configuration={Metadata("Configuration")};PackageVersion={PackageVersion};PackageOutputPath={Path.Combine(_folder.FullName, "packages")}";
        Write(
            "packages.proj",
            $"""
            <Project>
              <Target Name="Build">
                <MSBuild Projects="{string.Join(';', projects)}" Targets="Pack" Properties="{properties}" BuildInParallel="true" />
              </Target>
            </Project>
            """);
        (int code, string output) = await DotnetAsync("msbuild", "packages.proj", "-nologo", "-nodeReuse:false", "-v:q", "-m:2");
        Assert.True(code == 0, output);
    }
}
