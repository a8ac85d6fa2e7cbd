using KafkaTyped.Telemetry;
using Microsoft.Extensions.Logging;

namespace KafkaTyped.Producing.Deliveries;

/// <summary>
/// Logs the errors of a client that concern no single message, such as brokers that cannot be reached. librdkafka repeats them many times a second:
/// each kind is logged once in a while, with the number of repetitions. Used by the thread that drains events.
/// </summary>
internal sealed class ClientErrorLog(ILogger logger, string client)
{
    private const long LogIntervalMs = 10_000;

    private readonly Dictionary<KafkaErrorCode, (long LoggedAt, long Repetitions)> _errors = [];

    public void Log(KafkaErrorCode code, string reason)
    {
        long now = Environment.TickCount64;
        if (!_errors.TryGetValue(code, out (long LoggedAt, long Repetitions) last))
        {
            logger.ClientError(client, reason, code);
            _errors[code] = (now, 0);
        }
        else if (now - last.LoggedAt < LogIntervalMs)
        {
            _errors[code] = last with { Repetitions = last.Repetitions + 1 };
        }
        else
        {
            logger.ClientErrorAgain(client, reason, code, last.Repetitions);
            _errors[code] = (now, 0);
        }
    }
}
