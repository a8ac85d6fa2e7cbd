using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Memory;

/// <summary>Takes two compilations for one when they declare the same: then nothing that is read from symbols can differ.</summary>
internal sealed class DeclarationsComparer : IEqualityComparer<Compilation>
{
    public static readonly DeclarationsComparer Instance = new();

    private DeclarationsComparer()
    {
    }

    /// <inheritdoc/>
    public bool Equals(Compilation? x, Compilation? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null && Declarations.Of(x).IsSameAs(Declarations.Of(y)));

    /// <inheritdoc/>
    public int GetHashCode(Compilation obj) => StringComparer.Ordinal.GetHashCode(obj.AssemblyName ?? "");
}
