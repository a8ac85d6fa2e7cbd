using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KafkaTyped.Analyzers.Settings.Files;

/// <summary>The files with settings that a project hands to its analyzers, read once a compilation.</summary>
internal sealed class SettingsFileSet
{
    private readonly ImmutableDictionary<string, SettingsFile> _byPath;

    private SettingsFileSet(ImmutableDictionary<string, SettingsFile> byPath) => _byPath = byPath;

    /// <summary>Whether a file holds settings: <c>appsettings*.json</c>, and what the project marks.</summary>
    public static bool IsSettingsFile(AdditionalText file, AnalyzerConfigOptionsProvider options)
    {
        if (options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.KafkaTypedSettings", out string? marked) && marked.Length > 0)
        {
            return string.Equals(marked, "true", StringComparison.OrdinalIgnoreCase);
        }

        string name = Path.GetFileName(file.Path);
        return name.StartsWith("appsettings.", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads all files.</summary>
    public static SettingsFileSet Read(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        ImmutableDictionary<string, SettingsFile>.Builder files = ImmutableDictionary.CreateBuilder<string, SettingsFile>(StringComparer.Ordinal);
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            if (IsSettingsFile(file, options.AnalyzerConfigOptionsProvider) && file.GetText(cancellationToken) is SourceText text)
            {
                files[file.Path] = SettingsFile.Read(file.Path, text);
            }
        }

        return new SettingsFileSet(files.ToImmutable());
    }

    /// <summary>The file at a path; <see langword="null"/> where it is none of these.</summary>
    public SettingsFile? Find(string path) => _byPath.TryGetValue(path, out SettingsFile? file) ? file : null;

    /// <summary>The files that a process can load together: each base alone, and with one environment's laid over it.</summary>
    public IEnumerable<IReadOnlyList<SettingsFile>> Views()
    {
        foreach (IGrouping<string, SettingsFile> group in _byPath.Values
            .Where(static file => file.Root is not null)
            .OrderBy(static file => file.Path, StringComparer.Ordinal)
            .GroupBy(static file => file.GroupKey, StringComparer.OrdinalIgnoreCase))
        {
            SettingsFile[] bases = [.. group.Where(static file => file.IsBase)];
            yield return bases;
            foreach (SettingsFile environment in group.Where(static file => !file.IsBase))
            {
                yield return [.. bases, environment];
            }
        }
    }
}
