using Microsoft.CodeAnalysis.Text;

namespace KafkaTyped.Analyzers.Settings.Files;

/// <summary>Why a text is no JSON.</summary>
/// <param name="span">Where reading stopped.</param>
/// <param name="reason">What is wrong there, as the end of a sentence without a period.</param>
internal sealed class JsonFault(TextSpan span, string reason)
{
    public TextSpan Span { get; } = span;

    public string Reason { get; } = reason;
}
