namespace KafkaTyped;

/// <summary>
/// On a member: writes the member as a record header. On a type: adds a header with a constant value to every record.
/// </summary>
/// <remarks>
/// Strings are written as UTF-8, numbers and <c>Guid</c> as text in the invariant culture, dates in ISO 8601 (format <c>O</c>),
/// enums by name, <c>bool</c> as <c>true</c> or <c>false</c>, bytes as they are. A <see langword="null"/> member omits the header.
/// Header names are compared as they stand (case matters) and a name may occur once.
/// </remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true)]
public sealed class MessageHeaderAttribute : Attribute
{
    /// <summary>A header whose value is the member's.</summary>
    /// <param name="name">The header's name; not empty.</param>
    public MessageHeaderAttribute(string name) => Name = name;

    /// <summary>A header with a constant value, for the whole type.</summary>
    /// <param name="name">The header's name; not empty.</param>
    /// <param name="value">The value, written as UTF-8.</param>
    public MessageHeaderAttribute(string name, string value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The header's name.</summary>
    public string Name { get; }

    /// <summary>The constant value of a header on a type; <see langword="null"/> on a member.</summary>
    public string? Value { get; }

    /// <summary>How the member's bytes are formed; <see cref="WireFormat.Default"/> is text for all but bytes.</summary>
    public WireFormat Format { get; set; }

    /// <summary>Leaves the member out of the record's value.</summary>
    public bool ExcludeFromValue { get; set; }
}
