namespace KafkaTyped.Settings;

/// <summary>Instances with one transactional id fence each other (X23).</summary>
internal sealed class SharedTransactionalId() : SettingRule("KT2303", "Transactional id that all instances share", SettingSeverity.Warning)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.IsShared && settings.Given("transactional.id") is { Value.Length: > 0 } id)
        {
            findings.Add(Found(
                id, $"{id} in every instance of the application, and instances with the same id fence each other; derive it at run time from something unique to the instance"));
        }
    }
}
