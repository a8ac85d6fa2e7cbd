using System.Threading.Channels;

namespace ConsoleProducer.Reading;

/// <summary>
/// Reads lines as bytes. On a thread of its own, because a read of standard input cannot be cancelled: the thread ends with the program.
/// </summary>
internal sealed class LineReader(Stream input, Action? prompt)
{
    private const int LinesAhead = 10_000;
    private const int InitialSize = 64 * 1024;

    private readonly Channel<byte[]> _lines = Channel.CreateBounded<byte[]>(
        new BoundedChannelOptions(LinesAhead) { SingleReader = true, SingleWriter = true });

    /// <summary>Starts to read.</summary>
    /// <returns>The lines, without <c>\n</c> or <c>\r\n</c>. Completes with the input.</returns>
    public ChannelReader<byte[]> Start()
    {
        new Thread(Run) { IsBackground = true, Name = "standard input" }.Start();
        return _lines.Reader;
    }

    private void Run()
    {
        try
        {
            Read();
            _lines.Writer.Complete();
        }
        catch (IOException exception)
        {
            _lines.Writer.Complete(exception);
        }
    }

    private void Read()
    {
        byte[] buffer = new byte[InitialSize];
        int count = 0;
        prompt?.Invoke();
        while (true)
        {
            if (count == buffer.Length)
            {
                Array.Resize(ref buffer, checked(buffer.Length * 2));
            }

            int read = input.Read(buffer, count, buffer.Length - count);
            if (read == 0)
            {
                break;
            }

            // Only what is new can hold the end of a line.
            int start = 0;
            int searched = count;
            count += read;
            int length;
            while ((length = buffer.AsSpan(searched, count - searched).IndexOf((byte)'\n')) >= 0)
            {
                int end = searched + length;
                Write(buffer.AsSpan(start, end - start));
                start = searched = end + 1;
                prompt?.Invoke();
            }

            buffer.AsSpan(start, count - start).CopyTo(buffer);
            count -= start;
        }

        if (count > 0)
        {
            Write(buffer.AsSpan(0, count));
        }
    }

    private void Write(ReadOnlySpan<byte> line)
    {
        byte[] bytes = (line is [.. var before, (byte)'\r'] ? before : line).ToArray();
        if (!_lines.Writer.TryWrite(bytes))
        {
            _lines.Writer.WriteAsync(bytes).AsTask().GetAwaiter().GetResult();
        }
    }
}
