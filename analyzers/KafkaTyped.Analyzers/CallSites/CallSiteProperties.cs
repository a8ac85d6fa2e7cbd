namespace KafkaTyped.Analyzers.CallSites;

/// <summary>What analyzers tell code fixes in <c>Diagnostic.Properties</c>.</summary>
internal static class CallSiteProperties
{
    /// <summary>The synchronous method that says what the call does.</summary>
    public const string SynchronousMethod = nameof(SynchronousMethod);
}
