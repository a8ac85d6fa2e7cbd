namespace KafkaTyped.Generators.Memory;

/// <summary>
/// 128 bits that stand for a content: two contents that differ have two fingerprints, as far as anybody will ever see. Not a defence against somebody
/// who searches for a collision; he could only deceive his own editor.
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
