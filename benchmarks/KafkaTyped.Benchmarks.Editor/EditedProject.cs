using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KafkaTyped.Benchmarks.Editor;

/// <summary>A domain project of so many message types, one file each, beside one file that has nothing to do with them.</summary>
internal sealed class EditedProject
{
    private static readonly CSharpParseOptions s_options = new(LanguageVersion.Latest);
    private static readonly MetadataReference[] s_references = [.. References()];

    public EditedProject(int messageTypes)
    {
        Compilation = CSharpCompilation.Create(
            "Shop",
            [Parse(Unrelated(0), "Unrelated.cs"), .. Enumerable.Range(0, messageTypes).Select(static number => Parse(Message(number, 0), MessagePath(number)))],
            s_references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public static CSharpParseOptions Options => s_options;

    public CSharpCompilation Compilation { get; private set; }

    /// <summary>Refuses to measure a project that does not compile.</summary>
    public void Check()
    {
        if (Compilation.GetDiagnostics().FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new InvalidOperationException($"The project does not compile: {error}");
        }
    }

    /// <summary>Parses all files anew, so that nothing is known about them.</summary>
    public void Reopen() =>
        Compilation = Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(Compilation.SyntaxTrees.Select(static tree => Parse(tree.ToString(), tree.FilePath)));

    /// <summary>A keystroke in the file without message types. The text is parsed before, as an editor does.</summary>
    public void EditUnrelated(int edit) => Replace(Compilation.SyntaxTrees[0], Unrelated(edit));

    /// <summary>A member of the first message type gets another name.</summary>
    public void EditContract(int edit) => Replace(Compilation.SyntaxTrees[1], Message(0, edit));

    private void Replace(SyntaxTree tree, string text) => Compilation = Compilation.ReplaceSyntaxTree(tree, Parse(text, tree.FilePath));

    private static string MessagePath(int number) => $"OrderPlaced{number}.cs";

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, s_options, path, Encoding.UTF8);

    private static string Unrelated(int edit) =>
        $$"""
        namespace Shop;

        internal static class Unrelated
        {
            public static int Value() => {{edit}};
        }
        """;

    private static string Message(int number, int edit) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using KafkaTyped;

        namespace Shop;

        [KafkaTopic("orders.{{number}}", Partitions = 12)]
        [DeliveryGuarantee(DeliveryGuarantee.ExactlyOnce)]
        public sealed record OrderPlaced{{number}}(
            [property: MessageKey] Guid OrderId,
            [property: MessageHeader("tenant")] string Tenant,
            decimal Amount{{edit}},
            [property: MessageTimestamp] DateTimeOffset PlacedAt,
            IReadOnlyList<OrderLine{{number}}> Lines);

        public sealed record OrderLine{{number}}(string Sku, int Quantity, decimal Price);
        """;

    private static IEnumerable<MetadataReference> References()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        foreach (string path in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator))
        {
            if (Path.GetDirectoryName(path) == framework)
            {
                yield return MetadataReference.CreateFromFile(path);
            }
        }

        yield return MetadataReference.CreateFromFile(typeof(KafkaTopicAttribute).Assembly.Location);
    }
}
