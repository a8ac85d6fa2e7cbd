using System.CommandLine;
using System.CommandLine.Parsing;

namespace ConsoleProducer;

/// <summary>The command line.</summary>
internal sealed class Arguments
{
    private readonly Option<string> _bootstrapServer = new("--bootstrap-server")
    {
        Description = "The brokers to start from.", HelpName = "host:port[,host:port…]", Required = true,
    };

    private readonly Option<string> _topic = new("--topic") { Description = "The topic to produce to.", HelpName = "name", Required = true };

    private readonly Option<KeyValuePair<string, string>[]> _properties = NamedValues(
        "--property",
        "How lines are read; may be repeated: parse.key=true|false, key.separator=<text> (tab), parse.headers=true|false, headers.delimiter=<text> (tab), " +
        "headers.separator=<text> (,), headers.key.separator=<text> (:), null.marker=<text>, ignore.error=true|false. " +
        "A line is headers, headers.delimiter, key, key.separator, value, as far as they are switched on.");

    private readonly Option<KeyValuePair<string, string>[]> _producerProperties = NamedValues(
        "--producer-property", "A setting of the producer, by its name in librdkafka, Confluent.Kafka or Java; may be repeated.");

    private readonly Option<bool> _sync = new("--sync") { Description = "Wait for each delivery before the next line is sent, and stop at the first failure." };

    private readonly Option<string?> _compression = new("--compression-codec")
    {
        Description = "Compress batches: none, gzip, snappy, lz4 or zstd; gzip when no codec follows.", HelpName = "codec", Arity = ArgumentArity.ZeroOrOne,
    };

    public Arguments()
    {
        _compression.AcceptOnlyFromAmong("none", "gzip", "snappy", "lz4", "zstd");
        Command = new RootCommand("Sends each line of standard input as a record to a Kafka topic.")
        {
            _bootstrapServer, _topic, _properties, _producerProperties, _compression, _sync,
        };
    }

    public RootCommand Command { get; }

    public string BootstrapServer(ParseResult result) => result.GetValue(_bootstrapServer)!;

    public string Topic(ParseResult result) => result.GetValue(_topic)!;

    public KeyValuePair<string, string>[] Properties(ParseResult result) => result.GetValue(_properties) ?? [];

    public KeyValuePair<string, string>[] ProducerProperties(ParseResult result) => result.GetValue(_producerProperties) ?? [];

    public bool Sync(ParseResult result) => result.GetValue(_sync);

    public string? Compression(ParseResult result) =>
        result.GetResult(_compression) is { Implicit: false } ? result.GetValue(_compression) ?? "gzip" : null;

    private static Option<KeyValuePair<string, string>[]> NamedValues(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "name=value",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        CustomParser = result => [.. result.Tokens.Select(token => Split(result, name, token.Value))],
    };

    // At the first equals sign: a separator may be one.
    private static KeyValuePair<string, string> Split(ArgumentResult result, string option, string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            result.AddError($"{option} '{text}' must be name=value");
            return default;
        }

        return new(text[..equals], text[(equals + 1)..]);
    }
}
