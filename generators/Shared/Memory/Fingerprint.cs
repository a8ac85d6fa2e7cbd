namespace KafkaTyped.Generators.Memory;

/// <summary>
/// 128 bits that stand for a content: different contents have different fingerprints for all practical purposes. It does not protect against an attacker
/// who searches for a collision, but he could only mislead his own editor.
/// </summary>
internal readonly struct Fingerprint(ulong first, ulong second) : IEquatable<Fingerprint>
{
    public ulong First { get; } = first;

    public ulong Second { get; } = second;

    public static bool operator ==(Fingerprint left, Fingerprint right) => left.Equals(right);

    public static bool operator !=(Fingerprint left, Fingerprint right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Fingerprint other) => First == other.First && Second == other.Second;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Fingerprint other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => First.GetHashCode();
}
