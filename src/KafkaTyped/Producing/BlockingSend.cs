namespace KafkaTyped.Producing;

/// <summary>Lets a thread wait for room in the buffer. One a thread.</summary>
internal sealed class BlockingSend
{
    private readonly ManualResetEventSlim _ended = new(initialState: false, spinCount: 0);
    private KafkaErrorCode _code;

    public void Reset() => _ended.Reset();

    public void End(KafkaErrorCode code)
    {
        _code = code;
        _ended.Set();
    }

    public KafkaErrorCode Wait()
    {
        _ended.Wait();
        return _code;
    }
}
