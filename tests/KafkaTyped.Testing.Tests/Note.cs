namespace KafkaTyped.Testing.Tests;

/// <summary>A message; its contract is written by hand, so that these tests do not depend on the generator.</summary>
public sealed record Note(string? Key, string? Text, string? Author = null, int? Partition = null, DateTimeOffset? Time = null);
