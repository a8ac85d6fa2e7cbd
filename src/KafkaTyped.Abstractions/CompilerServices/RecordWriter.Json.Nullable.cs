namespace KafkaTyped.CompilerServices;

/// <content>JSON values that can be <see langword="null"/>.</content>
public ref partial struct RecordWriter
{
    /// <summary>Writes a value behind its prefix, or <c>null</c>.</summary>
    /// <param name="prefix">What precedes the value.</param>
    /// <param name="value">The value.</param>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, bool? value)
    {
        if (value is { } present)
        {
            WriteJson(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool?)"/>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, int? value)
    {
        if (value is { } present)
        {
            WriteJson(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool?)"/>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, uint? value)
    {
        if (value is { } present)
        {
            WriteJson(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool?)"/>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, long? value)
    {
        if (value is { } present)
        {
            WriteJson(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool?)"/>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, ulong? value)
    {
        if (value is { } present)
        {
            WriteJson(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool?)"/>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, float? value)
    {
        if (value is { } present)
        {
            WriteJson(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool?)"/>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, double? value)
    {
        if (value is { } present)
        {
            WriteJson(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool?)"/>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, Half? value)
    {
        if (value is { } present)
        {
            WriteJson(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool?)"/>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, decimal? value)
    {
        if (value is { } present)
        {
            WriteJson(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool?)"/>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, Int128? value)
    {
        if (value is { } present)
        {
            WriteJson(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool?)"/>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, UInt128? value)
    {
        if (value is { } present)
        {
            WriteJson(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool?)"/>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, char? value)
    {
        if (value is { } present)
        {
            WriteJson(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool?)"/>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, Guid? value)
    {
        if (value is { } present)
        {
            WriteJson(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool?)"/>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, DateTime? value)
    {
        if (value is { } present)
        {
            WriteJson(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool?)"/>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, DateTimeOffset? value)
    {
        if (value is { } present)
        {
            WriteJson(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool?)"/>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, DateOnly? value)
    {
        if (value is { } present)
        {
            WriteJson(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool?)"/>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, TimeOnly? value)
    {
        if (value is { } present)
        {
            WriteJson(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, bool?)"/>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, TimeSpan? value)
    {
        if (value is { } present)
        {
            WriteJson(prefix, present);
        }
        else
        {
            WriteJsonNull(prefix);
        }
    }
}
