namespace ConsoleProducer.Sending;

/// <summary>Shows the tally every second, for as long as it lives.</summary>
internal sealed class Progress : IDisposable
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    private readonly Timer _timer;

    public Progress(StatusLine status, Tally tally) =>
        _timer = new Timer(_ => status.WriteProgress(tally.ToString()), null, s_interval, s_interval);

    public void Dispose() => _timer.Dispose();
}
