namespace KafkaTyped.Settings;

/// <summary>librdkafka demands the password of a keystore (L12).</summary>
internal sealed class KeystoreWithoutPassword() : SettingRule("KT2710", "Keystore without a password")
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        if (settings.HasText("ssl.keystore.location") && settings.LacksText("ssl.keystore.password"))
        {
            GivenSetting keystore = settings.Given("ssl.keystore.location")!;
            findings.Add(Found(keystore, $"{keystore}, but 'ssl.keystore.password' is missing; set it, or use 'ssl.key.location' and 'ssl.certificate.location'"));
        }
    }
}
