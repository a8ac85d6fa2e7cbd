using System.Collections.Immutable;
using KafkaTyped.Settings;
using Microsoft.CodeAnalysis;

namespace KafkaTyped.Analyzers.Settings;

/// <summary>Makes diagnostics of what the table of rules finds.</summary>
internal static class SettingReport
{
    /// <summary>Adds a setting to what is evaluated.</summary>
    public static void AddTo(SettingSet settings, WrittenSetting written, string? place = null, int layer = 0) =>
        settings.Add(written.Name, written.Value, written.IsProperty ? SettingForm.Property : SettingForm.Text, written, place, layer);

    /// <summary>Where a setting is written; <see langword="null"/> for none.</summary>
    public static Location? PlaceOf(GivenSetting? setting) => (setting?.Origin as WrittenSetting)?.Place;

    /// <summary>Makes the diagnostic of a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="settings">What was evaluated.</param>
    /// <param name="place">Where to show it.</param>
    /// <param name="message">Its message.</param>
    public static Diagnostic Create(SettingFinding finding, SettingSet settings, Location place, string message)
    {
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
        Location? target = null;
        if (finding.Fix is { } fix)
        {
            properties = properties.Add(SettingFixProperties.Kind, fix.Kind.ToString()).Add(SettingFixProperties.Name, fix.Name);
            if (fix.Value is not null)
            {
                properties = properties.Add(SettingFixProperties.Value, fix.Value);
            }

            target = fix.Kind == SettingFixKind.Rename ? PlaceOf(finding.Setting) : PlaceOf(Written(settings, fix.Name, finding));
            if (target is null)
            {
                properties = properties.Add(SettingFixProperties.Adds, "true");
            }
        }

        // The place of the change comes first, because a fix goes there.
        IEnumerable<Location> others = new[] { target }
            .Concat(finding.Others.Select(PlaceOf))
            .Where(other => other is not null && other != Location.None)
            .Select(static other => other!);
        return Diagnostic.Create(
            SettingDescriptors.Of(finding.Rule), place, SettingDescriptors.SeverityOf(finding.Severity), others, properties, message);
    }

    // An unknown name is not in the table; the finding then has the name itself.
    private static GivenSetting? Written(SettingSet settings, string name, SettingFinding finding)
    {
        GivenSetting? last = finding.Setting is { } own && (own.Definition?.Name ?? own.Name) == name ? own : null;
        foreach (GivenSetting setting in settings.Settings)
        {
            if (setting.Definition?.Name == name && (last is null || setting.Layer >= last.Layer))
            {
                last = setting;
            }
        }

        return last;
    }
}
