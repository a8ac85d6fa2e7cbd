using System.Text.Json.Serialization;

namespace KafkaTyped.Json.Tests.Messages;

public static class Conditions
{
    public class Members
    {
        public string? Text { get; set; }

        public int Number { get; set; }

        public int? NoNumber { get; set; }

        public Nesting.Money Money { get; set; }

        public Nesting.Money? NoMoney { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
        public string? Kept { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public int Zero { get; set; }

        public List<string?>? List { get; set; }

        public Dictionary<string, string?>? Dictionary { get; set; }

        public Nesting.Address? Address { get; set; }

        public Enums.Color Color { get; set; }

        public DateTime Time { get; set; }
    }

    [KafkaTopic("t", JsonIgnore = JsonIgnoreCondition.WhenWritingNull)]
    public sealed class NotNull : Members;

    [KafkaTopic("t", JsonIgnore = JsonIgnoreCondition.WhenWritingDefault)]
    public sealed class NotDefault : Members;
}
