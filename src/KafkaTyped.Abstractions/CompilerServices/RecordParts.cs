using System.ComponentModel;

namespace KafkaTyped.CompilerServices;

/// <summary>The parts that records of a message type can have besides the value.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RecordParts
{
    /// <summary>A value only.</summary>
    None = 0,

    /// <summary>A key.</summary>
    Key = 1,

    /// <summary>Headers.</summary>
    Headers = 2,

    /// <summary>A partition chosen by the message.</summary>
    Partition = 4,

    /// <summary>A timestamp chosen by the message.</summary>
    Timestamp = 8,
}
