namespace KafkaTyped.Settings;

/// <summary>A setting that makes the declared guarantee untrue (X11).</summary>
internal sealed class GuaranteeContradiction() : SettingRule("KT2201", "Setting that contradicts the delivery guarantee")
{
    /// <summary>What to do about it.</summary>
    public const string Remedy = "remove the setting or declare another guarantee";

    private static readonly string[] s_names = ["acks", "retries", "enable.idempotence"];

    /// <summary>Whether this rule reports a setting, so that others do not.</summary>
    public static bool IsAbout(SettingSet settings, GivenSetting given) =>
        given.Definition is { } definition && Wanted(settings, definition.Name) is { } wanted && !Holds(settings, wanted, given);

    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        foreach (string name in s_names)
        {
            if (settings.Given(name) is { } given && Wanted(settings, name) is { } wanted && !Holds(settings, wanted, given))
            {
                findings.Add(Found(
                    given, $"{given}, but [DeliveryGuarantee({settings.Guarantee})] needs {wanted}; {Remedy}", SettingFix.Remove(name)));
            }
        }
    }

    // The other needs of exactly once are those of idempotence, which IdempotenceContradiction checks.
    private static string? Wanted(SettingSet settings, string name) => !settings.IsKafkaTyped ? null : settings.Guarantee switch
    {
        DeclaredGuarantee.AtMostOnce => name switch { "acks" => "acks=0", "retries" => "retries=0", "enable.idempotence" => "enable.idempotence=false", _ => null },
        DeclaredGuarantee.AtLeastOnce => name switch { "acks" => "acks=all", "retries" => "retries of at least 1", _ => null },
        DeclaredGuarantee.ExactlyOnce => name == "enable.idempotence" ? "enable.idempotence=true" : null,
        _ => null,
    };

    private static bool Holds(SettingSet settings, string wanted, GivenSetting given)
    {
        string name = given.Definition!.Name;
        return given.Value is null || wanted == $"{name}={given.Value}" || (wanted == "retries of at least 1" && settings.Number(name) >= 1);
    }
}
