namespace KafkaTyped.Benchmarks.Editor;

/// <summary>What has happened before a run.</summary>
internal enum EditorScenario
{
    /// <summary>Nothing was run before, and nothing of the compilation is bound.</summary>
    Cold,

    /// <summary>A keystroke in a file without message types.</summary>
    UnrelatedEdit,

    /// <summary>One message type was changed.</summary>
    ContractEdit,
}
