using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KafkaTyped.Generators.Tests.Infrastructure;

/// <summary>A project as the generator sees it.</summary>
internal sealed record GeneratorInput
{
    /// <summary>Its files: names and text.</summary>
    public required IReadOnlyList<(string Path, string Text)> Sources { get; init; }

    /// <summary>Its assembly's name.</summary>
    public string AssemblyName { get; init; } = "Shop";

    /// <summary>Its nullable context.</summary>
    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>What it references besides the framework and the abstractions.</summary>
    public IReadOnlyList<MetadataReference> References { get; init; } = [];

    /// <summary>The language version.</summary>
    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    /// <summary>A project of one file.</summary>
    public static GeneratorInput Of(string source) => new() { Sources = [("Messages.cs", Usings + source)] };

    /// <summary>The same project with another name.</summary>
    public GeneratorInput Named(string name) => this with { AssemblyName = name };

    /// <summary>The same project with more references.</summary>
    public GeneratorInput With(params IEnumerable<MetadataReference> references) => this with { References = [.. References, .. references] };

    /// <summary>The same project as one that references the runtime.</summary>
    public GeneratorInput AsHost() => With(RuntimeStandIn.References);

    /// <summary>What every file of a test starts with.</summary>
    public const string Usings =
        """
        using System;
        using System.Buffers;
        using System.Collections.Generic;
        using System.Text.Json.Serialization;
        using KafkaTyped;

        """;

    /// <summary>The compilation, before the generator ran.</summary>
    public CSharpCompilation Compile()
    {
        CSharpParseOptions options = new(Language, DocumentationMode.Diagnose);
        return CSharpCompilation.Create(
            AssemblyName,
            Sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, options, source.Path, System.Text.Encoding.UTF8)),
            [.. TestReferences.Domain, .. References],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: Nullable, warningLevel: 9999));
    }
}
