using Microsoft.Extensions.Logging;

namespace KafkaTyped.Hosting;

/// <summary>What hosting logs.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(EventId = 101, Level = LogLevel.Warning, Message = "{Note}")]
    public static partial void SettingsNote(this ILogger logger, string note);

    [LoggerMessage(EventId = 102, Level = LogLevel.Warning, Message = "Configuration has settings for topic '{Topic}', which no message type of this host names.")]
    public static partial void UnusedTopic(this ILogger logger, string topic);

    [LoggerMessage(EventId = 103, Level = LogLevel.Warning, Message = "Configuration has settings for cluster '{Cluster}', which no message type of this host names.")]
    public static partial void UnusedCluster(this ILogger logger, string cluster);
}
