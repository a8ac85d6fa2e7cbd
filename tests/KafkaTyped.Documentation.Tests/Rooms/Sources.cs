using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KafkaTyped.Documentation.Tests.Rooms;

/// <summary>
/// The sources of several projects in one compilation, as if there were no projects: what may use what is then a matter of folders alone.
/// </summary>
internal sealed class Sources
{
    private const string Roslyn = nameof(Roslyn);
    private const string Librdkafka = "librdkafka";

    private static readonly CSharpParseOptions s_options = new(LanguageVersion.Latest);
    private static readonly string s_root = Page.PathOf("");

    private static readonly string s_usings = string.Concat(
        new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks" }
            .Select(static name => $"global using {name};\n"));

    private readonly CSharpCompilation _compilation;

    private Sources(IEnumerable<SyntaxTree> trees) => _compilation = CSharpCompilation.Create(
        nameof(Sources),
        trees.Append(CSharpSyntaxTree.ParseText(s_usings, s_options)),
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => !Path.GetFileName(path).StartsWith("KafkaTyped", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The paths of the files, from the repository's root.</summary>
    public IEnumerable<string> Paths => Trees.Select(static tree => tree.FilePath);

    /// <summary>
    /// What does not bind. Partial methods that other generators write have no body here (CS8795), so that their <c>out</c> pointers stay unassigned (CS0165).
    /// </summary>
    public IEnumerable<Diagnostic> Errors =>
        _compilation.GetDiagnostics().Where(static diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, Id: not ("CS8795" or "CS0165") });

    private IEnumerable<SyntaxTree> Trees => _compilation.SyntaxTrees.Where(static tree => tree.FilePath.Length > 0);

    /// <summary>Reads the files of folders.</summary>
    /// <param name="folders">From the repository's root.</param>
    public static Sources Of(params string[] folders) => new(folders
        .SelectMany(static folder => Directory.EnumerateFiles(Page.PathOf(folder), "*.cs", SearchOption.AllDirectories))
        .Select(static path => (Full: path, Path: Path.GetRelativePath(s_root, path).Replace('\\', '/')))
        .Where(static file => !file.Path.Contains("/obj/", StringComparison.Ordinal) && !file.Path.Contains("/bin/", StringComparison.Ordinal))
        .Select(static file => CSharpSyntaxTree.ParseText(File.ReadAllText(file.Full), s_options, file.Path)));

    /// <summary>The same sources with one more file.</summary>
    public Sources With(string path, string text) => new(Trees.Append(CSharpSyntaxTree.ParseText(text, s_options, path)));

    /// <summary>Every name in the code of a room that stands for something of another room or of a library that the table names.</summary>
    public IEnumerable<Arrow> Arrows() => Trees.AsParallel().SelectMany(ArrowsOf);

    /// <summary>Those of one file.</summary>
    public IEnumerable<Arrow> ArrowsOf(string path) => ArrowsOf(Trees.Single(tree => tree.FilePath == path));

    private IEnumerable<Arrow> ArrowsOf(SyntaxTree tree)
    {
        if (RoomTable.Of(tree.FilePath) is not { } room)
        {
            yield break;
        }

        SemanticModel model = _compilation.GetSemanticModel(tree);
        foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            SymbolInfo info = model.GetSymbolInfo(name);
            if (Owner(info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is { } owner && owner != room.Name)
            {
                int line = name.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                yield return new Arrow(room.Name, owner, $"{tree.FilePath}({line}): {name}");
            }
        }
    }

    private static string? Owner(ISymbol? symbol)
    {
        if ((symbol as INamedTypeSymbol ?? symbol?.ContainingType)?.OriginalDefinition is not { } type)
        {
            return null;
        }

        if (type.DeclaringSyntaxReferences.FirstOrDefault() is { } declaration)
        {
            return RoomTable.Of(declaration.SyntaxTree.FilePath)?.Name;
        }

        string library = type.ContainingAssembly?.Name ?? "";
        return library.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) ? Roslyn
            : type.Name is "LibraryImportAttribute" or "DllImportAttribute" ? Librdkafka
            : null;
    }
}
