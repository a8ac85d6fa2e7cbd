namespace KafkaTyped.Settings;

/// <summary>
/// Every setting that a producer's configuration can meet: librdkafka 2.16's (those of consumers too, to say so), KafkaTyped's own, and the
/// names that people bring from the Java client and from Confluent.Kafka.
/// </summary>
internal static partial class SettingCatalogue
{
    private static readonly SettingDefinition[] s_definitions =
        [.. Connection, .. Security, .. Producing, .. Own, .. Clients, .. Consuming, .. Java, .. Confluent];

    private static readonly Dictionary<string, SettingDefinition> s_byName = Index();

    /// <summary>All settings, in the order of the groups.</summary>
    public static IReadOnlyList<SettingDefinition> All => s_definitions;

    /// <summary>Finds a setting by a dotted name or by the PascalCase or camelCase form of one; case does not matter.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The setting, or <see langword="null"/>.</returns>
    public static SettingDefinition? TryFind(string name) => s_byName.TryGetValue(name, out SettingDefinition? found) ? found : null;

    /// <summary>Finds a setting that is known to be there.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The setting.</returns>
    public static SettingDefinition Find(string name) =>
        TryFind(name) ?? throw new ArgumentException($"'{name}' is no setting.", nameof(name));

    /// <summary>The name that was probably meant.</summary>
    /// <param name="name">A name that <see cref="TryFind"/> does not find.</param>
    /// <returns>
    /// The nearest name, dotted or in PascalCase as <paramref name="name"/> is; <see langword="null"/> when none is near enough to be a slip.
    /// </returns>
    public static string? Suggest(string name)
    {
        bool dotted = name.Any(static letter => letter is '.' or '_') || !name.Any(char.IsUpper);
        string wanted = dotted ? name.Replace('_', '.') : name;
        string? nearest = null;

        // A third of the name may be wrong, so that a short name never leads to an unrelated one.
        int best = Math.Max(1, wanted.Length / 3) + 1;
        foreach (SettingDefinition definition in s_definitions)
        {
            if (definition.Is(SettingStatus.Hidden | SettingStatus.Reserved | SettingStatus.ConsumerOnly | SettingStatus.ConfluentOnly)
                || definition.Explanation is not null)
            {
                continue;
            }

            foreach (string candidate in dotted ? DottedNames(definition) : PascalNames(definition))
            {
                int distance = EditDistance.Between(wanted, candidate, best);
                if (distance < best)
                {
                    best = distance;
                    nearest = candidate;
                }
            }
        }

        return nearest;
    }

    private static Dictionary<string, SettingDefinition> Index()
    {
        var index = new Dictionary<string, SettingDefinition>(StringComparer.OrdinalIgnoreCase);
        foreach (SettingDefinition definition in s_definitions)
        {
            foreach (string name in DottedNames(definition))
            {
                index.Add(name, definition);
            }
        }

        // A dotted name always wins over the PascalCase form of another.
        foreach (SettingDefinition definition in s_definitions)
        {
            foreach (string name in PascalNames(definition))
            {
                index[name] = index.TryGetValue(name, out SettingDefinition? first) ? first : definition;
            }
        }

        return index;
    }

    private static IEnumerable<string> DottedNames(SettingDefinition definition) => new[] { definition.Name }.Concat(definition.Aliases);

    private static IEnumerable<string> PascalNames(SettingDefinition definition) =>
        (definition.ConfluentName is { } name ? new[] { name } : []).Concat(DottedNames(definition).Select(Pascal)).Distinct();

    private static string Pascal(string dotted) =>
        string.Concat(dotted.Split('.', '_').Select(static part => part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part.Substring(1)));

    private static SettingDefinition Text(
        string name, string? defaultValue = null, SettingScope scope = SettingScope.Client, SettingStatus status = SettingStatus.None,
        string? confluentName = null, string[]? aliases = null, string? javaDefault = null) =>
        new(name, SettingKind.Text, scope, status, confluentName, aliases, defaultValue: defaultValue, javaDefault: javaDefault);

    private static SettingDefinition Boolean(
        string name, bool defaultValue, SettingScope scope = SettingScope.Client, SettingStatus status = SettingStatus.None,
        string? confluentName = null, string? javaDefault = null, string? explanation = null) =>
        new(
            name, SettingKind.Boolean, scope, status, confluentName, defaultValue: defaultValue ? "true" : "false", javaDefault: javaDefault,
            explanation: explanation);

    private static SettingDefinition Integer(
        string name, int minimum, int maximum, int defaultValue, SettingScope scope = SettingScope.Client,
        SettingStatus status = SettingStatus.None, string? confluentName = null, string[]? aliases = null, string? javaName = null,
        string? javaDefault = null, string? explanation = null) =>
        new(
            name, SettingKind.Integer, scope, status, confluentName, aliases, javaName, minimum, maximum,
            defaultValue: defaultValue.ToString(System.Globalization.CultureInfo.InvariantCulture), javaDefault: javaDefault,
            explanation: explanation);

    private static SettingDefinition Double(
        string name, int minimum, int maximum, int defaultValue, string? confluentName = null, string[]? aliases = null,
        string? javaDefault = null) =>
        new(
            name, SettingKind.Double, SettingScope.Client, SettingStatus.None, confluentName, aliases, null, minimum, maximum,
            defaultValue: defaultValue.ToString(System.Globalization.CultureInfo.InvariantCulture), javaDefault: javaDefault);

    private static SettingDefinition Enumeration(
        string name, string[] values, string defaultValue, SettingScope scope = SettingScope.Client, SettingStatus status = SettingStatus.None,
        string? confluentName = null, string[]? aliases = null, string? javaName = null, string? javaDefault = null) =>
        new(
            name, SettingKind.Enumeration, scope, status, confluentName, aliases, javaName, values: values, defaultValue: defaultValue,
            javaDefault: javaDefault);

    private static SettingDefinition Flags(
        string name, string[] values, SettingStatus status = SettingStatus.None, string? confluentName = null, string? explanation = null) =>
        new(name, SettingKind.Flags, SettingScope.Client, status, confluentName, values: values, explanation: explanation);

    private static SettingDefinition Callback(string name) =>
        new(
            name, SettingKind.Callback, SettingScope.Client, SettingStatus.Reserved,
            explanation: "it is a callback or an object of librdkafka, which configuration cannot set");
}
