namespace KafkaTyped.Hosting.Tests;

internal interface ITestMessage
{
    static abstract MessageDescriptor Descriptor { get; }

    string Text { get; }
}
