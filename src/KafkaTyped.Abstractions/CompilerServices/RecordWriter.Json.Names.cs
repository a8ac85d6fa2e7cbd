namespace KafkaTyped.CompilerServices;

/// <content>Names of JSON members that are known at run time only: the keys of dictionaries.</content>
public ref partial struct RecordWriter
{
    /// <summary>Writes a comma unless this is the object's first member, a name and a colon.</summary>
    /// <param name="name">The name, not escaped.</param>
    public void WriteJsonName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        WriteJsonSeparator();
        WriteJsonText(name.AsSpan());
        WriteRaw(":"u8);
    }

    /// <inheritdoc cref="WriteJsonName(string)"/>
    public void WriteJsonName(char name)
    {
        WriteJsonSeparator();
        WriteJsonText([name]);
        WriteRaw(":"u8);
    }

    /// <inheritdoc cref="WriteJsonName(string)"/>
    public void WriteJsonName(bool name)
    {
        WriteJsonSeparator();
        WriteRaw(name ? "\"True\":"u8 : "\"False\":"u8);
    }

    /// <inheritdoc cref="WriteJsonName(string)"/>
    public void WriteJsonName(Uri name)
    {
        ArgumentNullException.ThrowIfNull(name);
        WriteJsonName(name.OriginalString);
    }

    /// <inheritdoc cref="WriteJsonName(string)"/>
    public void WriteJsonName(Version name)
    {
        WriteJsonSeparator();
        WriteJson([], name);
        WriteRaw(":"u8);
    }

    /// <inheritdoc cref="WriteJsonName(string)"/>
    public void WriteJsonName(Guid name)
    {
        WriteJsonSeparator();
        WriteJson([], name);
        WriteRaw(":"u8);
    }

    /// <inheritdoc cref="WriteJsonName(string)"/>
    public void WriteJsonName(DateTime name)
    {
        WriteJsonSeparator();
        WriteJson([], name);
        WriteRaw(":"u8);
    }

    /// <inheritdoc cref="WriteJsonName(string)"/>
    public void WriteJsonName(DateTimeOffset name)
    {
        WriteJsonSeparator();
        WriteJson([], name);
        WriteRaw(":"u8);
    }

    /// <inheritdoc cref="WriteJsonName(string)"/>
    public void WriteJsonName(DateOnly name)
    {
        WriteJsonSeparator();
        WriteJson([], name);
        WriteRaw(":"u8);
    }

    /// <inheritdoc cref="WriteJsonName(string)"/>
    public void WriteJsonName(TimeOnly name)
    {
        WriteJsonSeparator();
        WriteJson([], name);
        WriteRaw(":"u8);
    }

    /// <inheritdoc cref="WriteJsonName(string)"/>
    public void WriteJsonName(TimeSpan name)
    {
        WriteJsonSeparator();
        WriteJson([], name);
        WriteRaw(":"u8);
    }

    /// <inheritdoc cref="WriteJsonName(string)"/>
    public void WriteJsonName(int name)
    {
        WriteJsonSeparator();
        WriteJsonAsString([], name);
        WriteRaw(":"u8);
    }

    /// <inheritdoc cref="WriteJsonName(string)"/>
    public void WriteJsonName(uint name)
    {
        WriteJsonSeparator();
        WriteJsonAsString([], name);
        WriteRaw(":"u8);
    }

    /// <inheritdoc cref="WriteJsonName(string)"/>
    public void WriteJsonName(long name)
    {
        WriteJsonSeparator();
        WriteJsonAsString([], name);
        WriteRaw(":"u8);
    }

    /// <inheritdoc cref="WriteJsonName(string)"/>
    public void WriteJsonName(ulong name)
    {
        WriteJsonSeparator();
        WriteJsonAsString([], name);
        WriteRaw(":"u8);
    }

    /// <inheritdoc cref="WriteJsonName(string)"/>
    public void WriteJsonName(float name)
    {
        if (!float.IsFinite(name))
        {
            JsonErrors.ThrowNotFinite(name);
        }

        WriteJsonSeparator();
        WriteJsonAsString([], name);
        WriteRaw(":"u8);
    }

    /// <inheritdoc cref="WriteJsonName(string)"/>
    public void WriteJsonName(double name)
    {
        if (!double.IsFinite(name))
        {
            JsonErrors.ThrowNotFinite(name);
        }

        WriteJsonSeparator();
        WriteJsonAsString([], name);
        WriteRaw(":"u8);
    }

    /// <inheritdoc cref="WriteJsonName(string)"/>
    public void WriteJsonName(decimal name)
    {
        WriteJsonSeparator();
        WriteJsonAsString([], name);
        WriteRaw(":"u8);
    }

    /// <inheritdoc cref="WriteJsonName(string)"/>
    public void WriteJsonName(Half name)
    {
        WriteJsonSeparator();
        WriteJsonAsString([], name);
        WriteRaw(":"u8);
    }

    /// <inheritdoc cref="WriteJsonName(string)"/>
    public void WriteJsonName(Int128 name)
    {
        WriteJsonSeparator();
        WriteJsonAsString([], name);
        WriteRaw(":"u8);
    }

    /// <inheritdoc cref="WriteJsonName(string)"/>
    public void WriteJsonName(UInt128 name)
    {
        WriteJsonSeparator();
        WriteJsonAsString([], name);
        WriteRaw(":"u8);
    }
}
