namespace KafkaTyped.Telemetry;

/// <summary>The headers of a record that is being written: where the context of a trace goes.</summary>
internal interface IHeaderCarrier
{
    /// <summary>Whether the record has a header of this name.</summary>
    bool HasHeader(string name);

    /// <summary>Adds a header whose value is text.</summary>
    void AddHeader(string name, string value);
}
