using System.Diagnostics;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Tests.Infrastructure;

/// <summary>The compiler of the SDK that builds these tests, which is newer than the one that they bring.</summary>
internal sealed class InstalledCompiler : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("kafkatyped-");

    /// <summary>Compiles a run's input and output, and asserts that there is no warning.</summary>
    /// <returns>The assembly's path.</returns>
    public string Compile(GeneratorRun run, IEnumerable<MetadataReference> references)
    {
        string name = run.Output.AssemblyName!;
        string assembly = Path.Combine(_directory.FullName, name + ".dll");
        List<string> arguments =
        [
            "-nologo", "-noconfig", "-nostdlib", "-target:library", "-warn:9999", "-warnaserror+", "-nullable:enable", "-langversion:latest", $"-out:\"{assembly}\"",
        ];
        int number = 0;
        foreach (SyntaxTree tree in run.Output.SyntaxTrees)
        {
            string path = Path.Combine(_directory.FullName, $"{name}.{number++}.cs");
            File.WriteAllText(path, tree.ToString());
            arguments.Add($"\"{path}\"");
        }

        foreach (PortableExecutableReference reference in TestReferences.Domain.Concat(references).Cast<PortableExecutableReference>())
        {
            arguments.Add($"-reference:\"{reference.FilePath ?? Save(reference)}\"");
        }

        string responses = Path.Combine(_directory.FullName, name + ".rsp");
        File.WriteAllLines(responses, arguments);
        ProcessStartInfo start = new(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            ArgumentList = { "exec", FindCompiler(), "@" + responses },
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);
        return assembly;
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private static string FindCompiler()
    {
        string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        return Directory.EnumerateFiles(Path.Combine(root, "sdk"), "csc.dll", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Last(static path => path.Contains("bincore", StringComparison.Ordinal));
    }

    /// <summary>Only the runtime's stand-in has no file.</summary>
    private string Save(PortableExecutableReference reference)
    {
        Assert.Contains(reference, RuntimeStandIn.References);
        string path = Path.Combine(_directory.FullName, "KafkaTyped.dll");
        File.WriteAllBytes(path, RuntimeStandIn.Image);
        return path;
    }
}
