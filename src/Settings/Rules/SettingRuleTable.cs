namespace KafkaTyped.Settings;

/// <summary>
/// The table of rules, read by the analyzers of attributes, of C# and of JSON, and by the validation at start. One folder a band: KT20xx names and values,
/// KT21xx acknowledgement, idempotence and order, KT22xx guarantees and topics, KT23xx transactions, KT24xx time, KT25xx sizes and compression,
/// KT26xx partitions, KT27xx connection and security.
/// </summary>
internal static class SettingRuleTable
{
    // Rules over one setting come first: the others ignore what these refuse.
    private static readonly SettingRule[] s_single =
    [
        new UnknownSetting(),
        new SettingOfAnotherClient(),
        new InvalidValue(),
        new ValueOutOfRange(),
        new MisreadNumber(),
        new ConsumerSetting(),
        new DiscouragedSetting(),
        new ReservedSetting(),
        new SettingGivenTwice(),
        new InvalidConfluentValue(),
        new AcksUnknownToBrokers(),
        new EmptyTransactionalId(),
        new BrokerWithScheme(),
        new InvalidBroker(),
    ];

    private static readonly SettingRule[] s_several =
    [
        .. IdempotenceContradiction.All,
        new GaplessWithoutIdempotence(),
        new ReorderingOnRetry(),
        new IdempotenceLeftOff(),
        new RetriesWithoutAcknowledgement(),
        new IdempotenceSwitchedOff(),
        new GuaranteeContradiction(),
        new AcksAllOfOneReplica(),
        new NoReplicaToLose(),
        new MoreReplicasInSyncThanReplicas(),
        new TransactionsWithoutIdempotence(),
        new SharedTransactionalId(),
        new DeliveryOverTransactionTimeout(),
        new EndlessDeliveryInTransaction(),
        new SocketOverTransactionTimeout(),
        new TransactionOverBrokersTimeout(),
        new TransactionTimeoutWithoutTransactions(),
        new DeliveryWithinLinger(),
        .. ContradictingTimes.All,
        new RequestTimeoutForSocketTimeout(),
        .. ContradictingSizes.All,
        new CompressionLevelOutsideCodec(),
        new CompressionLevelWithoutCodec(),
        new PartitionerUnlikeJava(),
        new OnePartitionWithoutKey(),
        new RandomPartitionOfKeys(),
        new NoBrokers(),
        new BrokerWithoutPort(),
        new SingleBroker(),
        .. IgnoredSecuritySettings.All,
        new UserNameOfAnotherMechanism(),
        new SaslWithoutCredentials(),
        new KeystoreWithoutPassword(),
        new TwoAuthoritiesOfHttps(),
        new TwoSourcesOfTokens(),
        new IncompleteOpenIdConnect(),
        new OAuthWithoutTokenSource(),
        new UnsafeSoftwareName(),
        new SaslWithoutMechanism(),
    ];

    private static readonly SettingRule[] s_rules = [.. s_single.Concat(s_several).OrderBy(static rule => rule.Id, StringComparer.Ordinal)];

    /// <summary>All rules, by id.</summary>
    public static IReadOnlyList<SettingRule> All => s_rules;

    /// <summary>Evaluates every rule.</summary>
    /// <param name="settings">The settings; it must be complete, since the rules mark in it what they refuse.</param>
    /// <returns>The findings, those about one setting first.</returns>
    public static IReadOnlyList<SettingFinding> Evaluate(SettingSet settings)
    {
        var findings = new List<SettingFinding>();
        EvaluateEach(settings, findings);
        EvaluateTogether(settings, findings);
        return findings;
    }

    /// <summary>Evaluates the rules over one setting, and marks in the set what they refuse.</summary>
    public static void EvaluateEach(SettingSet settings, List<SettingFinding> findings)
    {
        int start = findings.Count;
        foreach (SettingRule rule in s_single)
        {
            rule.Evaluate(settings, findings);
        }

        for (int at = start; at < findings.Count; at++)
        {
            if (findings[at] is { Severity: SettingSeverity.Error, Setting: { } setting })
            {
                setting.IsRefused = true;
            }
        }
    }

    /// <summary>Evaluates the rules over several settings. Call it after <see cref="EvaluateEach"/>.</summary>
    public static void EvaluateTogether(SettingSet settings, List<SettingFinding> findings)
    {
        foreach (SettingRule rule in s_several)
        {
            rule.Evaluate(settings, findings);
        }
    }
}
