using System.ComponentModel;

namespace KafkaTyped.CompilerServices;

/// <summary>Turns the time of a message into the timestamp of its record.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RecordTimestamp
{
    /// <summary>The last millisecond of the year 9999, which is the last that <see cref="DateTimeOffset"/> has.</summary>
    private const long Latest = 253_402_300_799_999;

    /// <summary>The timestamp of a time.</summary>
    /// <param name="time">The time.</param>
    /// <returns>Milliseconds since 1970-01-01 UTC, more than 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is not after 1970-01-01 UTC.</exception>
    public static long From(DateTimeOffset time) => From(time.ToUnixTimeMilliseconds());

    /// <summary>The timestamp of a time that is UTC unless its kind is <see cref="DateTimeKind.Local"/>.</summary>
    /// <inheritdoc cref="From(DateTimeOffset)"/>
    public static long From(DateTime time)
    {
        DateTime utc = time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time;
        return From((utc.Ticks / TimeSpan.TicksPerMillisecond) - (DateTime.UnixEpoch.Ticks / TimeSpan.TicksPerMillisecond));
    }

    /// <summary>Checks a timestamp.</summary>
    /// <param name="time">Milliseconds since 1970-01-01 UTC.</param>
    /// <returns>The same, more than 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is 0 or less, or after the year 9999.</exception>
    public static long From(long time) => time switch
    {
        <= 0 => throw new ArgumentOutOfRangeException(
            nameof(time), time, "The timestamp of a record must lie after 1970-01-01 UTC; leave it null for the time of the call."),
        > Latest => throw new ArgumentOutOfRangeException(
            nameof(time), time, "The timestamp of a record is in milliseconds since 1970-01-01 UTC, and must not lie after the year 9999."),
        _ => time,
    };

    /// <summary>The timestamp of a time; <see cref="MessageDescriptor.NoTimestamp"/> for <see langword="null"/>.</summary>
    /// <inheritdoc cref="From(DateTimeOffset)"/>
    public static long From(DateTimeOffset? time) => time is { } known ? From(known) : MessageDescriptor.NoTimestamp;

    /// <inheritdoc cref="From(DateTimeOffset?)"/>
    public static long From(DateTime? time) => time is { } known ? From(known) : MessageDescriptor.NoTimestamp;

    /// <inheritdoc cref="From(DateTimeOffset?)"/>
    public static long From(long? time) => time is { } known ? From(known) : MessageDescriptor.NoTimestamp;
}
