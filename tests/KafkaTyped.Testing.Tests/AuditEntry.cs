namespace KafkaTyped.Testing.Tests;

/// <summary>A message of a named cluster.</summary>
public sealed record AuditEntry(string Text);
