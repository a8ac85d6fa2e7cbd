namespace KafkaTyped.Settings;

/// <summary>Whether a producer is idempotent, and why.</summary>
/// <param name="isOn">Whether it certainly is.</param>
/// <param name="isOff">Whether it certainly is not.</param>
/// <param name="reason">The reason, worded to precede <c>needs</c>.</param>
/// <param name="setting">The setting that decides; <see langword="null"/> when there is none.</param>
/// <param name="isDeclared">Whether the guarantee decides.</param>
/// <param name="against">What switched it off; <see langword="null"/> when nothing did.</param>
internal sealed class IdempotenceState(
    bool isOn, bool isOff, string reason, GivenSetting? setting, bool isDeclared, List<(GivenSetting Given, IdempotenceNeed Need)>? against = null)
{
    private static readonly (GivenSetting Given, IdempotenceNeed Need)[] s_nothing = [];

    /// <summary>Whether it certainly is.</summary>
    public bool IsOn { get; } = isOn;

    /// <summary>Whether it certainly is not.</summary>
    public bool IsOff { get; } = isOff;

    /// <summary>The reason, worded to precede <c>needs</c>.</summary>
    public string Reason { get; } = reason;

    /// <summary>The setting that decides; <see langword="null"/> when there is none.</summary>
    public GivenSetting? Setting { get; } = setting;

    /// <summary>Whether the guarantee decides.</summary>
    public bool IsDeclared { get; } = isDeclared;

    /// <summary>The settings that switched off KafkaTyped's default, each with what idempotence needs.</summary>
    public IReadOnlyList<(GivenSetting Given, IdempotenceNeed Need)> Against { get; } = against ?? (IReadOnlyList<(GivenSetting, IdempotenceNeed)>)s_nothing;

    /// <summary>Decides it from the settings.</summary>
    public static IdempotenceState Of(SettingSet settings)
    {
        GivenSetting? given = settings.Given("enable.idempotence");
        if (settings.IsKafkaTyped && settings.Guarantee is DeclaredGuarantee.ExactlyOnce or DeclaredGuarantee.AtMostOnce)
        {
            bool isExactly = settings.Guarantee == DeclaredGuarantee.ExactlyOnce;
            return new(isExactly, !isExactly, $"[DeliveryGuarantee({settings.Guarantee})]", null, isDeclared: true);
        }

        if (given is not null)
        {
            return new(given.Value == "true", given.Value == "false", $"idempotence ({given})", given, isDeclared: false);
        }

        if (settings.HasText("transactional.id"))
        {
            GivenSetting id = settings.Given("transactional.id")!;
            return new(true, false, $"a transactional producer ({id})", id, isDeclared: false);
        }

        // KafkaTyped refuses every transactional id, so an id does not make its producers idempotent.
        bool isUnclear = settings.IsUnclear("enable.idempotence") || (!settings.IsKafkaTyped && settings.IsUnclear("transactional.id"));
        bool isKnown = settings.Coverage != SettingCoverage.Part && !isUnclear;
        if (!settings.IsKafkaTyped || settings.Guarantee == DeclaredGuarantee.AtLeastOnce)
        {
            return new(false, isKnown, "idempotence", null, isDeclared: false);
        }

        // A contradicting setting switches off KafkaTyped's default, as in Java.
        var against = new List<(GivenSetting, IdempotenceNeed)>();
        foreach (IdempotenceNeed need in IdempotenceNeed.All)
        {
            if (need.Against(settings) is { } contradiction)
            {
                against.Add((contradiction, need));
            }
        }

        return new(isKnown && against.Count == 0, isKnown && against.Count > 0, "idempotence", null, isDeclared: false, isKnown ? against : null);
    }
}
