using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KafkaTyped.Generators.Memory;

/// <summary>
/// The declarations of a compilation and their surroundings. It does not hold the compilation, whose symbols take far more memory than its files.
/// </summary>
internal sealed class Declarations
{
    private static readonly ConditionalWeakTable<Compilation, Declarations> s_all = new();

    private readonly string? _assemblyName;
    private readonly CompilationOptions _options;
    private readonly ImmutableArray<MetadataReference> _references;
    private readonly Lazy<DeclarationVersions> _versions;

    private Declarations(Compilation compilation)
    {
        _assemblyName = compilation.AssemblyName;
        _options = compilation.Options;
        _references = compilation.ExternalReferences;
        Trees = compilation is CSharpCompilation csharp ? csharp.SyntaxTrees : compilation.SyntaxTrees.ToImmutableArray();
        _versions = new(() => new DeclarationVersions(Trees));
    }

    /// <summary>The files.</summary>
    public ImmutableArray<SyntaxTree> Trees { get; }

    /// <summary>The versions of the files; made when first asked for, which a build never does.</summary>
    public DeclarationVersions Versions => _versions.Value;

    /// <summary>The declarations of a compilation.</summary>
    public static Declarations Of(Compilation compilation) => s_all.GetValue(compilation, static compilation => new Declarations(compilation));

    /// <summary>Whether two compilations declare the same, and differ in nothing but bodies, comments and the like.</summary>
    public bool IsSameAs(Declarations other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (Trees.Length != other.Trees.Length || !HasSurroundingsOf(other))
        {
            return false;
        }

        for (int index = 0; index < Trees.Length; index++)
        {
            if (!ReferenceEquals(Trees[index], other.Trees[index]) && Skeleton.Of(Trees[index]).Content != Skeleton.Of(other.Trees[index]).Content)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether what all files depend on is the same: namespaces, global usings, attributes of the assembly and the surroundings.</summary>
    public bool IsCommonlySameAs(Declarations other) => IsSameAs(other) || (HasSurroundingsOf(other) && Versions.Common == other.Versions.Common);

    /// <summary>Whether a file, and everything that it can depend on, is the same as in other declarations.</summary>
    public bool IsSameIn(Declarations other, SyntaxTree tree) =>
        ReferenceEquals(this, other) || (HasSurroundingsOf(other) && Versions.Of(tree) is { } version && version == other.Versions.Of(tree));

    // References are compared by identity: a project or file that was changed is another reference.
    private bool HasSurroundingsOf(Declarations other) =>
        _assemblyName == other._assemblyName
        && (ReferenceEquals(_options, other._options)
            || (_options.Equals(other._options) && Equals(_options.SyntaxTreeOptionsProvider, other._options.SyntaxTreeOptionsProvider)))
        && (_references.Equals(other._references) || _references.SequenceEqual(other._references, ReferenceComparer.Instance));

    private sealed class ReferenceComparer : IEqualityComparer<MetadataReference>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(MetadataReference? x, MetadataReference? y) => ReferenceEquals(x, y);

        public int GetHashCode(MetadataReference obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
