namespace KafkaTyped.Generators.Model;

/// <summary>What writes a value.</summary>
internal enum JsonValueKind
{
    /// <summary>An overload of <c>RecordWriter.WriteJson</c>.</summary>
    Scalar,

    /// <summary>An overload of <c>RecordWriter.WriteJson</c> for something that is a JSON document itself.</summary>
    Document,

    /// <summary><c>RecordWriter.WriteJsonAsString</c>: a number in quotes.</summary>
    NumberAsString,

    /// <summary><c>RecordWriter.WriteJsonOrName</c>: a number, or its name when it is not finite.</summary>
    NumberOrName,

    /// <summary><c>RecordWriter.WriteJsonBase64</c>.</summary>
    Base64,

    /// <summary>A helper method of the contract.</summary>
    Helper,

    /// <summary>A serializer of the user's.</summary>
    Serializer,
}
