using System.Globalization;

namespace KafkaTyped.Benchmarks.Running;

/// <summary>Arguments of the form <c>--name value</c> and <c>--flag</c>, behind a verb.</summary>
internal sealed class CommandLine
{
    private readonly Dictionary<string, string?> _values = new(StringComparer.Ordinal);

    public CommandLine(IReadOnlyList<string> arguments)
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal))
            {
                throw new ArgumentException($"'{arguments[i]}' stands where an option was expected.");
            }

            bool hasValue = i + 1 < arguments.Count && !arguments[i + 1].StartsWith("--", StringComparison.Ordinal);
            _values[arguments[i][2..]] = hasValue ? arguments[++i] : null;
        }
    }

    public bool Has(string name) => _values.ContainsKey(name);

    public string? Optional(string name) => _values.GetValueOrDefault(name);

    public string Required(string name) => Optional(name) ?? throw new ArgumentException($"--{name} is missing.");

    public int Number(string name, int otherwise) =>
        !Has(name) ? otherwise
        : int.TryParse(Optional(name), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out int number) && number > 0 ? number
        : throw new ArgumentException($"--{name} wants a number of 1 or more.");

    /// <summary>A list separated by commas; <see langword="null"/> when it was not given.</summary>
    public IReadOnlyList<string>? List(string name) =>
        Has(name) ? Required(name).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : null;

    /// <summary>Refuses options that nobody reads.</summary>
    public void Allow(params string[] names)
    {
        if (_values.Keys.FirstOrDefault(name => !names.Contains(name)) is { } unknown)
        {
            throw new ArgumentException($"There is no option --{unknown}; there are: {string.Join(", ", names.Select(static name => "--" + name))}.");
        }
    }
}
