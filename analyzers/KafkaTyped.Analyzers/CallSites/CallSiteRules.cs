using Microsoft.CodeAnalysis;

namespace KafkaTyped.Analyzers.CallSites;

/// <summary>The rules of call sites, <c>KT3xxx</c>.</summary>
internal static class CallSiteRules
{
    public static DiagnosticDescriptor AwaitedSendInLoop { get; } = Rule.CallSite(
        CallSiteRuleIds.AwaitedSendInLoop,
        "Send awaited in a loop",
        "The loop waits for the delivery of each message before it sends the next, so a round trip, and mostly 'linger.ms' too, is paid for every '{0}'; {1}");

    public static DiagnosticDescriptor DiscardedSend { get; } = Rule.CallSite(
        CallSiteRuleIds.DiscardedSend,
        "Discarded ValueTask of a send",
        "The result of '{0}' is thrown away, so a failure is never seen; await it{1}");

    public static DiagnosticDescriptor SendAwaitedTwice { get; } = Rule.CallSite(
        CallSiteRuleIds.SendAwaitedTwice,
        "ValueTask consumed twice",
        "'{0}' is the ValueTask of '{1}' and was consumed before; await it once and keep the result, or turn it into a Task with 'AsTask()' first");

    public static DiagnosticDescriptor ProducerPerMessage { get; } = Rule.CallSite(
        CallSiteRuleIds.ProducerPerMessage,
        "Producer built for each message",
        "The producer '{0}' is built {1}, which costs connections, threads and batches for a single message; build one and share it, it is thread-safe");

    public static DiagnosticDescriptor UseAfterDispose { get; } = Rule.CallSite(
        CallSiteRuleIds.UseAfterDispose,
        "Producer used after Dispose",
        "'{0}' is called on '{1}', which was disposed before; dispose the producer when nothing is sent any more");

    public static DiagnosticDescriptor DisposeWithoutFlush { get; } = Rule.CallSite(
        CallSiteRuleIds.DisposeWithoutFlush,
        "Producer disposed without Flush",
        "'{0}' is disposed while messages of 'Produce' may still wait in its queue, and they are lost; call 'Flush' before");

    public static DiagnosticDescriptor BlockingDeliveryCallback { get; } = Rule.CallSite(
        CallSiteRuleIds.BlockingDeliveryCallback,
        "Blocking call in a delivery callback",
        "'{0}' blocks the thread that runs delivery callbacks, which every other delivery waits for; hand the work to another thread");

    public static DiagnosticDescriptor AsyncDeliveryCallback { get; } = Rule.CallSite(
        CallSiteRuleIds.AsyncDeliveryCallback,
        "Asynchronous delivery callback",
        "The delivery callback '{0}' is async and returns nothing, so an exception after its first await ends the process; make it synchronous, or use ProduceAsync");

    public static DiagnosticDescriptor DependentProducerWithoutReports { get; } = Rule.CallSite(
        CallSiteRuleIds.DependentProducerWithoutReports,
        "Awaited send of a dependent producer without delivery reports",
        "'ProduceAsync' of '{0}' never completes because its producer '{1}' has EnableDeliveryReports = false; enable delivery reports, or use 'Produce'",
        DiagnosticSeverity.Error);

    public static DiagnosticDescriptor SynchronousSendWithAsyncSerializer { get; } = Rule.CallSite(
        CallSiteRuleIds.SynchronousSendWithAsyncSerializer,
        "Produce with an asynchronous serializer",
        "'Produce' of '{0}' throws because '{1}' was given an IAsyncSerializer; use 'ProduceAsync', or give it a synchronous serializer",
        DiagnosticSeverity.Error);

    public static DiagnosticDescriptor DeliveryHandlerWithoutReports { get; } = Rule.CallSite(
        CallSiteRuleIds.DeliveryHandlerWithoutReports,
        "Delivery handler without delivery reports",
        "'Produce' of '{0}' throws because a delivery handler is given while EnableDeliveryReports is false; enable delivery reports, or leave the handler out",
        DiagnosticSeverity.Error);

    public static DiagnosticDescriptor UnsendableTimestamp { get; } = Rule.CallSite(
        CallSiteRuleIds.UnsendableTimestamp,
        "Timestamp of a type that cannot be sent",
        "A message with a timestamp of type '{0}' cannot be sent, 'Produce' throws; use 'TimestampType.CreateTime', or leave the timestamp out",
        DiagnosticSeverity.Error);

    public static DiagnosticDescriptor SendOutsideTransaction { get; } = Rule.CallSite(
        CallSiteRuleIds.SendOutsideTransaction,
        "Send outside a transaction",
        "'{0}' fails because '{1}' has a TransactionalId and no transaction was begun; call 'InitTransactions' once and 'BeginTransaction' before",
        DiagnosticSeverity.Error);

    public static DiagnosticDescriptor SharedConfiguration { get; } = Rule.CallSite(
        CallSiteRuleIds.SharedConfiguration,
        "Configuration that changes its source",
        "This configuration shares the settings of '{0}', so setting '{1}' changes both; copy them: 'new Dictionary<string, string>({0})'");

    public static DiagnosticDescriptor LostHandlerException { get; } = Rule.CallSite(
        CallSiteRuleIds.LostHandlerException,
        "Exception that vanishes in a delivery handler",
        "What is thrown in a delivery handler reaches only the error handler, and '{0}' has none, so it vanishes; call 'SetErrorHandler' on the builder, or handle it here");

    public static DiagnosticDescriptor SentAgainAfterCancellation { get; } = Rule.CallSite(
        CallSiteRuleIds.SentAgainAfterCancellation,
        "Message sent again after a cancelled wait",
        "Cancellation ends only the wait of '{0}' and the message may still be delivered, so sending it again can write it twice; {1}");

    public static DiagnosticDescriptor ProducerWithoutSerializer { get; } = Rule.CallSite(
        CallSiteRuleIds.ProducerWithoutSerializer,
        "Producer without a serializer",
        "'Build' throws because the client has no serializer for {0} of type '{1}'; call '{2}' on the builder",
        DiagnosticSeverity.Error);

    public static DiagnosticDescriptor CultureDependentNumber { get; } = Rule.CallSite(
        CallSiteRuleIds.CultureDependentNumber,
        "Fraction that depends on the culture",
        "'{0}' writes {1} in the culture of the process, and where that gives '{2}' librdkafka reads another number; give the text to 'Set', or use a whole number",
        DiagnosticSeverity.Warning);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        AwaitedSendInLoop,
        DiscardedSend,
        SendAwaitedTwice,
        ProducerPerMessage,
        UseAfterDispose,
        DisposeWithoutFlush,
        BlockingDeliveryCallback,
        AsyncDeliveryCallback,
        DependentProducerWithoutReports,
        SynchronousSendWithAsyncSerializer,
        DeliveryHandlerWithoutReports,
        UnsendableTimestamp,
        SendOutsideTransaction,
        SharedConfiguration,
        LostHandlerException,
        SentAgainAfterCancellation,
        ProducerWithoutSerializer,
        CultureDependentNumber,
    ];
}
