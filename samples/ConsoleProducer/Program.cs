using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using ConsoleProducer;
using ConsoleProducer.Reading;
using ConsoleProducer.Sending;
using KafkaTyped;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

var arguments = new Arguments();
var status = new StatusLine(Console.Error, isTerminal: !Console.IsErrorRedirected);
arguments.Command.SetAction((parsed, _) => RunAsync(arguments, parsed, status));

ParseResult result = arguments.Command.Parse(args);
if (result.Action is ParseErrorAction)
{
    status.WriteError($"{string.Join("; ", result.Errors.Select(error => error.Message.TrimEnd('.')))} (--help shows the options)");
    return 1;
}

// The host handles signals: it flushes before it lets the process end.
return await result.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });

static async Task<int> RunAsync(Arguments arguments, ParseResult parsed, StatusLine status)
{
    var tally = new Tally(status);
    bool isSound = false;
    try
    {
        var parser = new LineParser(ReaderProperties.From(arguments.Properties(parsed)));
        using IHost host = BuildHost(arguments, parsed);
        await host.StartAsync();
        try
        {
            using var progress = Console.IsInputRedirected ? new Progress(status, tally) : null;
            Action? prompt = Console.IsInputRedirected ? null : () => Console.Error.Write('>');
            var pump = new LinePump(host.Services.GetRequiredService<ConsoleRecordProducer>(), parser, tally);
            var reader = new LineReader(OpenInput(), prompt);
            CancellationToken stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
            await pump.RunAsync(reader.Start(), arguments.Sync(parsed), stopping);
            isSound = true;
        }
        finally
        {
            await host.StopAsync();
        }
    }
    catch (OptionsValidationException exception)
    {
        foreach (string failure in exception.Failures)
        {
            status.WriteError(failure);
        }

        return 1;
    }
    catch (Exception exception) when (exception is UsageException or KafkaConfigurationException or IOException)
    {
        status.WriteError(exception.Message);
        isSound = false;
    }

    // Below the prompt, where there is one.
    status.WriteLine(Console.IsInputRedirected ? tally.ToString() : Environment.NewLine + tally);
    return isSound && tally.Failed == 0 ? 0 : 1;
}

static Stream OpenInput()
{
    if (!Console.IsInputRedirected)
    {
        Console.InputEncoding = Encoding.UTF8;
    }

    return Console.OpenStandardInput();
}

static IHost BuildHost(Arguments arguments, ParseResult parsed)
{
    HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = "console-producer" });

    // Errors of connections are worth a line long before the first message times out. What stops the start is told without stack traces.
    builder.Logging.SetMinimumLevel(LogLevel.Error);
    builder.Logging.AddFilter("Microsoft", LogLevel.None);
    builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
    builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    builder.Services.AddKafkaProducers(kafka =>
    {
        kafka.BootstrapServers = arguments.BootstrapServer(parsed);
        kafka.Topic(ConsoleRecord.DeclaredTopic).Name = arguments.Topic(parsed);
        kafka.Set("compression.type", arguments.Compression(parsed));
        foreach ((string name, string value) in arguments.ProducerProperties(parsed))
        {
            kafka.Set(name, value);
        }
    });
    return builder.Build();
}
