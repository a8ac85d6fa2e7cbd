using System.Collections.Immutable;
using KafkaTyped.Analyzers.Settings.Declarations;
using KafkaTyped.Analyzers.Settings.Files;
using KafkaTyped.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KafkaTyped.Analyzers.Settings;

/// <summary>Checks the JSON files that configure producers, and compares their content with what message types declare.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SettingsFileAnalyzer : DiagnosticAnalyzer
{
    private const string DefaultSection = "Kafka";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = SettingDescriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Options.AdditionalFiles.IsEmpty || start.Compilation.GetTypeByMetadataName(KnownNames.KafkaTopicAttribute) is null)
            {
                return;
            }

            Compilation compilation = start.Compilation;
            AnalyzerOptions options = start.Options;

            // Publication only: an exception, such as that of a cancelled read, must not be cached.
            Lazy<SettingsFileSet> files = new(() => SettingsFileSet.Read(options, CancellationToken.None), LazyThreadSafetyMode.PublicationOnly);
            Lazy<IReadOnlyDictionary<string, List<Diagnostic>>> found = new(() => Check(compilation, options, files.Value), LazyThreadSafetyMode.PublicationOnly);
            start.RegisterAdditionalFileAction(file => Report(file, files, found));
        });
    }

    private static IReadOnlyDictionary<string, List<Diagnostic>> Check(Compilation compilation, AnalyzerOptions options, SettingsFileSet files)
    {
        IReadOnlyList<MessageTypeSettings> types = MessageTypes.Find(compilation);

        // Without a reference to KafkaTyped, a section of this name can belong to another library.
        if (types.Count == 0 && compilation.GetTypeByMetadataName(KnownNames.ProducerRegistration) is null)
        {
            return ImmutableDictionary<string, List<Diagnostic>>.Empty;
        }

        bool isNamed = options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.KafkaTypedSettingsSection", out string? section)
            && section.Trim().Length > 0;
        return SettingsFileCheck.Run(files, types, isNamed ? section!.Trim() : DefaultSection);
    }

    private static void Report(
        AdditionalFileAnalysisContext context, Lazy<SettingsFileSet> files, Lazy<IReadOnlyDictionary<string, List<Diagnostic>>> found)
    {
        if (!SettingsFileSet.IsSettingsFile(context.AdditionalFile, context.Options.AnalyzerConfigOptionsProvider)
            || files.Value.Find(context.AdditionalFile.Path) is not { } file)
        {
            return;
        }

        if (file.Fault is { } fault)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                SettingDescriptors.UnreadableFile, file.Locate(fault.Span), $"'{Path.GetFileName(file.Path)}' cannot be read as JSON: {fault.Reason}"));
        }
        else if (found.Value.TryGetValue(file.Path, out List<Diagnostic>? diagnostics))
        {
            foreach (Diagnostic diagnostic in diagnostics)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }
}
