namespace KafkaTyped.Analyzers.CallSites;

/// <summary>The ids of the rules of call sites, shared with the code fixes.</summary>
internal static class CallSiteRuleIds
{
    public const string AwaitedSendInLoop = "KT3001";
    public const string DiscardedSend = "KT3002";
    public const string SendAwaitedTwice = "KT3003";
    public const string ProducerPerMessage = "KT3004";
    public const string UseAfterDispose = "KT3005";
    public const string DisposeWithoutFlush = "KT3006";
    public const string BlockingDeliveryCallback = "KT3007";
    public const string AsyncDeliveryCallback = "KT3008";
    public const string DependentProducerWithoutReports = "KT3009";
    public const string SynchronousSendWithAsyncSerializer = "KT3010";
    public const string DeliveryHandlerWithoutReports = "KT3011";
    public const string UnsendableTimestamp = "KT3012";
    public const string SendOutsideTransaction = "KT3013";
    public const string SharedConfiguration = "KT3014";
    public const string LostHandlerException = "KT3015";
    public const string SentAgainAfterCancellation = "KT3016";
    public const string ProducerWithoutSerializer = "KT3017";
    public const string CultureDependentNumber = "KT3018";
}
