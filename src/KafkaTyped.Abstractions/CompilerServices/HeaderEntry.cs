namespace KafkaTyped.CompilerServices;

/// <summary>Where one header stands in its buffer. The name is UTF-8 and followed by a zero byte.</summary>
/// <param name="NameOffset">Where the name starts.</param>
/// <param name="NameLength">The name's length in bytes, without the zero byte.</param>
/// <param name="ValueOffset">Where the value starts.</param>
/// <param name="ValueLength">The value's length in bytes; -1 for a header without a value.</param>
internal readonly record struct HeaderEntry(int NameOffset, int NameLength, int ValueOffset, int ValueLength);
