namespace ConsoleProducer.Sending;

/// <summary>What the program says about itself, on standard error: progress on one line of a terminal, or line by line elsewhere.</summary>
internal sealed class StatusLine(TextWriter output, bool isTerminal)
{
    private const string ClearLine = "\r\u001b[K";

    private readonly Lock _lock = new();
    private string _shown = "";

    public void WriteProgress(string progress)
    {
        lock (_lock)
        {
            if (progress == _shown)
            {
                return;
            }

            _shown = progress;
            if (isTerminal)
            {
                output.Write(ClearLine + progress);
            }
            else
            {
                output.WriteLine(progress);
            }
        }
    }

    public void WriteError(string error) => WriteLine($"error: {error}");

    public void WriteLine(string text)
    {
        lock (_lock)
        {
            output.WriteLine(isTerminal && _shown.Length > 0 ? ClearLine + text : text);
            _shown = "";
        }
    }
}
