using System.Text.Json.Serialization;

namespace Quickstart.Messages;

[JsonConverter(typeof(JsonStringEnumConverter<AlertSeverity>))]
public enum AlertSeverity
{
    Light,
    Moderate,
    Strong,
    Major,
}
