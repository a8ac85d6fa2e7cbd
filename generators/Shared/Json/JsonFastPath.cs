using KafkaTyped.Generators.Model;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Generators.Json;

/// <summary>
/// Where System.Text.Json's generator emits code of its own ("fast path") and where it leaves the work to converters. The two write the same,
/// but for a <c>byte[]</c> that is null: the emitted code passes it on as an empty span.
/// </summary>
internal static class JsonFastPath
{
    private const int WriteAsString = 2;
    private const int AllowNames = 4;

    /// <summary>Whether a number handling keeps a type off the fast path.</summary>
    /// <param name="numberHandling">The value of <c>JsonNumberHandling</c>.</param>
    public static bool IsSpecial(int numberHandling) => (numberHandling & (WriteAsString | AllowNames)) != 0;

    /// <summary>How a value is written that stands in an object, array or dictionary on the fast path.</summary>
    public static JsonValueModel Adapt(JsonValueModel value, ITypeSymbol type) =>
        value.Kind == JsonValueKind.Base64 && JsonTypes.IsByteArray(type)
            ? value with { Cast = "global::System.ReadOnlySpan<byte>" }
            : value;
}
