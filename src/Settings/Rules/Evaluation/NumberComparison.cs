using System.Globalization;

namespace KafkaTyped.Settings;

/// <summary>A rule that compares the number of one setting with that of another, or with the sum of several.</summary>
/// <param name="id">The rule's id.</param>
/// <param name="title">The mistake, as a noun phrase without a period.</param>
/// <param name="name">The setting that the finding is about.</param>
/// <param name="others">The settings that it is compared with.</param>
/// <param name="isWrong">Whether the first number contradicts the second.</param>
/// <param name="rest">How the message goes on after the two values: the consequence and the remedy.</param>
/// <param name="severity">The rule's severity.</param>
/// <param name="comparesDefault">Whether the first number may be a default; the finding is then about the other setting.</param>
/// <param name="unless">When another rule reports the mistake already.</param>
internal sealed class NumberComparison(
    string id,
    string title,
    string name,
    string[] others,
    Func<double, double, bool> isWrong,
    string rest,
    SettingSeverity severity = SettingSeverity.Warning,
    bool comparesDefault = false,
    Func<SettingSet, bool>? unless = null)
    : SettingRule(id, title, severity)
{
    /// <inheritdoc/>
    public override void Evaluate(SettingSet settings, List<SettingFinding> findings)
    {
        GivenSetting? named = settings.Given(name);
        GivenSetting?[] compared = [.. others.Select(settings.Given)];
        if ((named ?? (comparesDefault ? compared[0] : null)) is { } about
            && settings.Number(name) is { } number && others.Select(settings.Number).Aggregate(static (sum, next) => sum + next) is { } other
            && isWrong(number, other) && unless?.Invoke(settings) != true)
        {
            string shown = others.Length == 1
                ? settings.Show(others[0])
                : $"{string.Join(" + ", others.Select(static one => $"'{one}'"))} is '{other.ToString(CultureInfo.InvariantCulture)}'";
            findings.Add(Found(about, $"{settings.Show(name)}, but {shown}{rest}", fix: null, severity: null, named is null ? [] : compared));
        }
    }
}
