using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Memory;

/// <summary>
/// The declarations of a file without the bodies of members: all that its symbols depend on. Two files with equal skeletons declare the same.
/// </summary>
internal sealed class Skeleton
{
    private static readonly ConditionalWeakTable<SyntaxTree, Skeleton> s_all = new();

    /// <summary>The fingerprint of everything that can change what a declaration means.</summary>
    public required Fingerprint Content { get; init; }

    /// <summary>The names of the types that it declares, nested ones included; of <c>NameAttribute</c> also <c>Name</c>. Each once.</summary>
    public required string[] DeclaredNames { get; init; }

    /// <summary>
    /// Every identifier in its declarations, and the names of types that the readers look for although no source mentions them. Each once.
    /// </summary>
    public required string[] MentionedNames { get; init; }

    /// <summary>The full names of the namespaces that it declares.</summary>
    public required string[] Namespaces { get; init; }

    /// <summary>
    /// Whether all files depend on it, even those that mention nothing of it, because it has global usings, attributes of the assembly, or types in a
    /// namespace where the compiler and the readers look up types.
    /// </summary>
    public required bool SpeaksForAll { get; init; }

    /// <summary>The skeleton of a file, made when first asked for.</summary>
    public static Skeleton Of(SyntaxTree tree) => s_all.GetValue(tree, static tree => new SkeletonReader(tree).Read());
}
