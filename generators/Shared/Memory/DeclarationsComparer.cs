using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Memory;

/// <summary>
/// Treats two compilations as equal when what is read from them cannot differ. The pipeline then keeps the older one and runs no later step.
/// </summary>
internal sealed class DeclarationsComparer : IEqualityComparer<Compilation>
{
    private readonly Func<Declarations, Declarations, bool> _areSame;

    private DeclarationsComparer(Func<Declarations, Declarations, bool> areSame) => _areSame = areSame;

    /// <summary>For what is read from any declaration.</summary>
    public static DeclarationsComparer All { get; } = new(static (left, right) => left.IsSameAs(right));

    /// <summary>For what is read from no message type: references, and types that the readers look for by themselves.</summary>
    public static DeclarationsComparer Common { get; } = new(static (left, right) => left.IsCommonlySameAs(right));

    /// <inheritdoc/>
    public bool Equals(Compilation? x, Compilation? y) =>
        ReferenceEquals(x, y) || (x is not null && y is not null && _areSame(Declarations.Of(x), Declarations.Of(y)));

    /// <inheritdoc/>
    public int GetHashCode(Compilation obj) => StringComparer.Ordinal.GetHashCode(obj.AssemblyName ?? "");
}
