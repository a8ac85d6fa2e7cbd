using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace KafkaTyped.Generators.Tests.Infrastructure;

/// <summary>What came of a run.</summary>
internal sealed class GeneratorRun(CSharpCompilation input, Compilation output, GeneratorRunResult result)
{
    private byte[]? _image;

    /// <summary>The compilation with the generated files.</summary>
    public Compilation Output => output;

    /// <summary>The generated files by name.</summary>
    public IReadOnlyDictionary<string, string> Files { get; } =
        result.GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString());

    /// <summary>The generated files whose text contains something.</summary>
    public string FileWith(string text) => Assert.Single(Files.Values, file => file.Contains(text, StringComparison.Ordinal));

    /// <summary>The assembly's image.</summary>
    public byte[] Image => _image ??= Emit();

    /// <summary>The assembly as a reference.</summary>
    public MetadataReference Reference(params string[] aliases) =>
        MetadataReference.CreateFromImage(Image, new MetadataReferenceProperties(aliases: [.. aliases]));

    /// <summary>Loads the assembly, and those that it needs.</summary>
    public LoadedContracts Load(params GeneratorRun[] dependencies) => LoadedContracts.Load(this, dependencies);

    /// <summary>Asserts that there is no warning, at the highest level and with documentation on.</summary>
    public void AssertCompilesClean()
    {
        _image = Emit();
    }

    private byte[] Emit()
    {
        using MemoryStream image = new();
        using MemoryStream documentation = new();
        EmitResult emitted = output.Emit(image, xmlDocumentationStream: documentation, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        Diagnostic[] faults = [.. emitted.Diagnostics.Concat(output.GetDiagnostics()).Where(IsFault).Distinct()];
        Assert.True(faults.Length == 0, string.Join('\n', faults.Select(Describe)));
        return image.ToArray();
    }

    /// <summary>The messages of tests carry no documentation; what is generated for them does.</summary>
    private bool IsFault(Diagnostic diagnostic) =>
        diagnostic.Severity >= DiagnosticSeverity.Warning
        && !(diagnostic.Id is "CS1591" && diagnostic.Location.SourceTree is { } tree && input.ContainsSyntaxTree(tree));

    private static string Describe(Diagnostic diagnostic) => $"{diagnostic}\n{diagnostic.Location.SourceTree}";
}
