using KafkaTyped.Analyzers.CallSites;
using KafkaTyped.CodeFixes.CallSites;

namespace KafkaTyped.Analyzers.Tests.CallSites;

/// <summary>KT3006.</summary>
public sealed class DisposeWithoutFlushTests
{
    [Theory]
    [InlineData("using var {|KT3006:p|} = builder.Build(); p.Produce(\"t\", new());")]
    [InlineData("using (var {|KT3006:p|} = builder.Build()) { p.Produce(\"t\", new()); }")]
    [InlineData("var p = builder.Build(); p.Produce(\"t\", new()); {|KT3006:p.Dispose()|};")]
    [InlineData("var p = builder.Build(); try { p.Produce(\"t\", new()); } finally { {|KT3006:p.Dispose()|}; }")]
    [InlineData("using var {|KT3006:p|} = builder.Build(); _ = p.ProduceAsync(\"t\", new());")]
    [InlineData("Action f = () => { using var {|KT3006:p|} = builder.Build(); p.Produce(\"t\", new()); }; f();")]
    public Task KT3006_Reports(string body) => Test(body).VerifyAsync();

    [Theory]
    [InlineData("using var p = builder.Build(); p.Produce(\"t\", new()); p.Flush();")]
    [InlineData("using var p = builder.Build(); p.Produce(\"t\", new()); p.Flush(TimeSpan.FromSeconds(10));")]
    [InlineData("using var p = builder.Build(); await p.ProduceAsync(\"t\", new());")]
    [InlineData("using var p = builder.Build(); p.BeginTransaction(); p.Produce(\"t\", new()); p.CommitTransaction();")]
    [InlineData("using var p = builder.Build(); p.Produce(\"t\", new()); Finish(p);")]
    [InlineData("var p = builder.Build(); p.Produce(\"t\", new());")]
    [InlineData("using var p = new DependentProducerBuilder<Null, string>(builder.Build().Handle).Build(); p.Produce(\"t\", new());")]
    [InlineData("using var p = builder.Build(); p.Produce(\"t\", new()); while (p.Poll(TimeSpan.FromSeconds(1)) > 0) { }")]
    public Task KT3006_DoesNotReport(string body) => Test(body).VerifyAsync();

    [Fact]
    public Task KT3006_Reports_fields_that_nobody_flushes() => AnalyzerTest.Of<DisposeWithoutFlushAnalyzer>().Source(
        """
        using Confluent.Kafka;
        public sealed class Lost(ProducerBuilder<Null, string> builder) : IDisposable
        {
            private readonly IProducer<Null, string> _producer = builder.Build();
            public void Send() => _producer.Produce("t", new());
            public void Dispose() => {|KT3006:_producer.Dispose()|};
        }
        public sealed class Maybe(ProducerBuilder<Null, string> builder) : IDisposable
        {
            private IProducer<Null, string>? _producer;
            public void Send() { _producer = builder.Build(); _producer.Produce("t", new()); }
            public void Dispose() { if (_producer != null) _producer?{|KT3006:.Dispose()|}; }
        }
        public sealed class Flushed(ProducerBuilder<Null, string> builder) : IDisposable
        {
            private readonly IProducer<Null, string> _producer = builder.Build();
            public void Send() => _producer.Produce("t", new());
            public void Stop() => _producer.Flush(CancellationToken.None);
            public void Dispose() => _producer.Dispose();
        }
        public sealed class Dependent(Handle handle) : IDisposable
        {
            private readonly IProducer<Null, string> _producer = new DependentProducerBuilder<Null, string>(handle).Build();
            public void Send() => _producer.Produce("t", new());
            public void Dispose() => _producer.Dispose();
        }
        public sealed class Awaited(ProducerBuilder<Null, string> builder) : IDisposable
        {
            private readonly IProducer<Null, string> _producer = builder.Build();
            public Task Send() => _producer.ProduceAsync("t", new());
            public void Dispose() => _producer.Dispose();
        }
        """).VerifyAsync();

    [Fact]
    public Task KT3006_is_fixed_at_the_end_and_before_return() => AnalyzerTest.Of<DisposeWithoutFlushAnalyzer>().Source(
        """
        using Confluent.Kafka;
        public static class C
        {
            public static void Plain(ProducerBuilder<Null, string> builder)
            {
                using var {|KT3006:p|} = builder.Build();
                p.Produce("t", new());
            }

            public static int Returning(ProducerBuilder<Null, string> builder)
            {
                using (var {|KT3006:q|} = builder.Build())
                {
                    q.Produce("t", new());
                    return 1;
                }
            }

            public static void Explicit(ProducerBuilder<Null, string> builder)
            {
                var r = builder.Build();
                r.Produce("t", new());
                {|KT3006:r.Dispose()|}; // the end
            }
        }
        """).VerifyFixAsync<DisposeWithoutFlushCodeFix>(
        """
        using Confluent.Kafka;
        public static class C
        {
            public static void Plain(ProducerBuilder<Null, string> builder)
            {
                using var p = builder.Build();
                p.Produce("t", new());
                p.Flush();
            }

            public static int Returning(ProducerBuilder<Null, string> builder)
            {
                using (var q = builder.Build())
                {
                    q.Produce("t", new());
                    q.Flush();
                    return 1;
                }
            }

            public static void Explicit(ProducerBuilder<Null, string> builder)
            {
                var r = builder.Build();
                r.Produce("t", new());
                r.Flush();
                r.Dispose(); // the end
            }
        }
        """);

    [Fact]
    public Task KT3006_is_fixed_in_an_expression_body() => AnalyzerTest.Of<DisposeWithoutFlushAnalyzer>().Source(
        """
        using Confluent.Kafka;
        public sealed class C(ProducerBuilder<Null, string> builder) : IDisposable
        {
            private readonly IProducer<Null, string> _producer = builder.Build();

            public void Send() => _producer.Produce("t", new());

            public void Dispose() => {|KT3006:_producer.Dispose()|};
        }
        """).VerifyFixAsync<DisposeWithoutFlushCodeFix>(
        """
        using Confluent.Kafka;
        public sealed class C(ProducerBuilder<Null, string> builder) : IDisposable
        {
            private readonly IProducer<Null, string> _producer = builder.Build();

            public void Send() => _producer.Produce("t", new());

            public void Dispose()
            {
                _producer.Flush();
                _producer.Dispose();
            }
        }
        """);

    [Fact]
    public Task KT3006_is_fixed_in_top_level_statements() => AnalyzerTest.Of<DisposeWithoutFlushAnalyzer>().Source(
        """
        using Confluent.Kafka;
        using var {|KT3006:p|} = new ProducerBuilder<Null, string>(new ProducerConfig()).Build();
        p.Produce("t", new());

        """).VerifyFixAsync<DisposeWithoutFlushCodeFix>(
        """
        using Confluent.Kafka;
        using var p = new ProducerBuilder<Null, string>(new ProducerConfig()).Build();
        p.Produce("t", new());
        p.Flush();

        """);

    [Fact]
    public Task KT3006_is_not_fixed_where_there_are_several_ends() => Test("using var {|KT3006:p|} = builder.Build(); if (more) return; p.Produce(\"t\", new());")
        .VerifyNoFixAsync<DisposeWithoutFlushCodeFix>();

    private static AnalyzerTest Test(string body) => AnalyzerTest.Of<DisposeWithoutFlushAnalyzer>().Source(
        $$"""
        using Confluent.Kafka;
        public sealed class C(ProducerBuilder<Null, string> builder)
        {
            public async Task Run(bool more)
            {
                await Task.Yield();
                {{body}}
            }

            private static void Finish(IProducer<Null, string> producer) => producer.Flush();
        }
        """);
}
