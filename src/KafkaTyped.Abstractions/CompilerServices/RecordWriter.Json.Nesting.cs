using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KafkaTyped.CompilerServices;

/// <content>Nested JSON: the depth of what can recurse, and documents that are JSON already.</content>
public ref partial struct RecordWriter
{
    /// <summary>Counts an object or array that begins. Only called for types that can hold themselves or a JSON document.</summary>
    /// <exception cref="InvalidOperationException">It would stand deeper than 64 levels, as in a cycle.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EnterJson()
    {
        if (++_jsonDepth > JsonErrors.MaxDepth)
        {
            JsonErrors.ThrowTooDeep();
        }
    }

    /// <summary>Ends what <see cref="EnterJson"/> began.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LeaveJson() => _jsonDepth--;

    /// <summary>Whether a value is the default of its type, and is left out under <c>JsonIgnoreCondition.WhenWritingDefault</c>.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value.</param>
    public static bool IsDefault<T>(T value) => EqualityComparer<T>.Default.Equals(value, default);

    /// <summary>What to throw for a value whose type is none of the declared derived types.</summary>
    /// <param name="actual">The value's type.</param>
    /// <param name="declared">The polymorphic type.</param>
    public static NotSupportedException UnknownDerivedType(Type actual, Type declared) =>
        new($"Runtime type '{actual}' is not supported by polymorphic type '{declared}'. Path: $.");

    /// <summary>Writes a JSON element.</summary>
    /// <param name="prefix">What precedes the value.</param>
    /// <param name="value">The element.</param>
    /// <exception cref="InvalidOperationException">The element is undefined, or nested too deep.</exception>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, JsonElement value)
    {
        Utf8JsonWriter document = BeginDocument(prefix);
        value.WriteTo(document);
        EndDocument(document);
    }

    /// <inheritdoc cref="WriteJson(ReadOnlySpan{byte}, JsonElement)"/>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, JsonElement? value)
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

    /// <summary>Writes a JSON document, or <c>null</c>.</summary>
    /// <param name="prefix">What precedes the value.</param>
    /// <param name="value">The document.</param>
    /// <exception cref="InvalidOperationException">The document is nested too deep.</exception>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, JsonDocument? value)
    {
        if (value is null)
        {
            WriteJsonNull(prefix);
        }
        else
        {
            WriteJson(prefix, value.RootElement);
        }
    }

    /// <summary>Writes a JSON node, or <c>null</c>.</summary>
    /// <param name="prefix">What precedes the value.</param>
    /// <param name="value">The node.</param>
    /// <exception cref="InvalidOperationException">The node is nested too deep.</exception>
    public void WriteJson(scoped ReadOnlySpan<byte> prefix, JsonNode? value)
    {
        if (value is null)
        {
            WriteJsonNull(prefix);
            return;
        }

        Utf8JsonWriter document = BeginDocument(prefix);
        value.WriteTo(document);
        EndDocument(document);
    }

    // System.Text.Json's own writer takes over behind the position. Brackets that are cut out afterwards bring it to the current depth.
    private Utf8JsonWriter BeginDocument(scoped ReadOnlySpan<byte> prefix)
    {
        WriteRaw(prefix);
        _buffer.SetPosition(_position);
        Utf8JsonWriter document = JsonDocuments.Rent(_buffer);
        for (int depth = 0; depth < _jsonDepth; depth++)
        {
            document.WriteStartArray();
        }

        return document;
    }

    private void EndDocument(Utf8JsonWriter document)
    {
        document.Flush();
        _bytes = _buffer.Bytes;
        Span<byte> written = _bytes[_position.._buffer.Position];
        written[_jsonDepth..].CopyTo(written);
        _position += written.Length - _jsonDepth;
    }
}
