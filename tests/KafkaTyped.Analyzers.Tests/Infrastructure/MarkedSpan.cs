using Microsoft.CodeAnalysis.Text;

namespace KafkaTyped.Analyzers.Tests;

/// <summary>A place where a rule must be reported.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Span">The place in the text without marks.</param>
internal sealed record MarkedSpan(string Id, TextSpan Span);
