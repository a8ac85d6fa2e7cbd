using System.Runtime.CompilerServices;
using KafkaTyped.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KafkaTyped.Generators.Memory;

/// <summary>
/// Remembers what was read from the types with <c>[KafkaTopic]</c>, with their syntax, and reads again only where
/// <see cref="Declarations"/> show that something may have changed. Thread-safe, also for several projects at once.
/// </summary>
/// <typeparam name="T">What is read. It is remembered for as long as the file lives, and must not hold a symbol.</typeparam>
/// <param name="read">Reads a type.</param>
internal sealed class TopicMemory<T>(Func<INamedTypeSymbol, AttributeData, Compilation, CancellationToken, T?> read)
    where T : class
{
    // A file can be part of several projects, or of one for several frameworks.
    private const int MostProjects = 4;

    private readonly ConditionalWeakTable<TypeDeclarationSyntax, Remembered> _all = new();

    /// <summary>
    /// Reads all types of a compilation that may be message types as far as syntax shows, in the order of the files; <see langword="null"/> for one that is
    /// none, or of which nothing can be read. These keep their places, so that a type with a temporary error does not move the others.
    /// </summary>
    public IReadOnlyList<(TypeDeclarationSyntax Type, T? Value)> Read(Compilation compilation, CancellationToken cancellationToken)
    {
        Declarations declarations = Declarations.Of(compilation);
        IReadOnlyList<TypeDeclarationSyntax> types = AnnotatedTypes.Find(declarations.Trees);
        (TypeDeclarationSyntax Type, T? Value)[] values = new (TypeDeclarationSyntax, T?)[types.Count];
        List<int> unknown = [];
        for (int index = 0; index < values.Length; index++)
        {
            values[index].Type = types[index];
            if (!Remember(types[index]).TryGet(declarations, types[index].SyntaxTree, out values[index].Value))
            {
                unknown.Add(index);
            }
        }

        // Where nothing is known yet, as in a build, all types are read in the compilation itself, and no versions are computed.
        Compilation source = unknown.Count == 0 || unknown.Count == values.Length
            ? compilation
            : Excerpt.Of(compilation, declarations, unknown.Select(index => types[index].SyntaxTree));
        foreach (int index in unknown)
        {
            cancellationToken.ThrowIfCancellationRequested();
            T? value = Read(source, types[index], cancellationToken);
            Remember(types[index]).Set(declarations, value);
            values[index].Value = value;
        }

        return values;
    }

    private Remembered Remember(TypeDeclarationSyntax type) => _all.GetValue(type, static _ => new Remembered());

    private T? Read(Compilation compilation, TypeDeclarationSyntax type, CancellationToken cancellationToken)
    {
        SemanticModel model = compilation.GetSemanticModel(type.SyntaxTree);
        return model.GetDeclaredSymbol(type, cancellationToken) is INamedTypeSymbol symbol
            && Annotations.Find(symbol, "KafkaTopicAttribute") is { ApplicationSyntaxReference: { } place } attribute
            && place.SyntaxTree == type.SyntaxTree
            && type.AttributeLists.FullSpan.Contains(place.Span)
                ? read(symbol, attribute, compilation, cancellationToken)
                : null;
    }

    private sealed class Remembered
    {
        private readonly List<(Declarations Source, T? Value)> _values = [];

        public bool TryGet(Declarations declarations, SyntaxTree tree, out T? value)
        {
            lock (_values)
            {
                for (int index = 0; index < _values.Count; index++)
                {
                    if (declarations.IsSameIn(_values[index].Source, tree))
                    {
                        // Releases the older declarations and their files.
                        value = _values[index].Value;
                        _values[index] = (declarations, value);
                        return true;
                    }
                }
            }

            value = null;
            return false;
        }

        public void Set(Declarations declarations, T? value)
        {
            lock (_values)
            {
                if (_values.Count == MostProjects)
                {
                    _values.RemoveAt(0);
                }

                _values.Add((declarations, value));
            }
        }
    }
}
