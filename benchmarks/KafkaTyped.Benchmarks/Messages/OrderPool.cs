using System.Globalization;
using System.Text;

namespace KafkaTyped.Benchmarks.Messages;

/// <summary>
/// The messages that contenders send over and over: the same ones in every process. There are enough of them that neither the keys nor the
/// branches of a serializer repeat within the reach of a predictor.
/// </summary>
internal static class OrderPool
{
    /// <summary>The number of messages; a power of two, so that a place in it is one mask away.</summary>
    public const int Size = 4096;

    public const int Mask = Size - 1;

    // With the other members some 1,000 bytes.
    private const int NoteLength = 810;

    private static readonly string[] s_words = ["please", "ring", "at", "the", "side", "entrance", "and", "leave", "nothing", "outside", "after", "eight"];

    private static readonly string[] s_products = ["freezer-200", "dishwasher", "hob", "tumble-dryer"];

    public static Order[] Create()
    {
        var random = new Random(4711);
        var start = new DateTimeOffset(2025, 3, 1, 8, 0, 0, TimeSpan.Zero);
        var orders = new Order[Size];
        Span<byte> id = stackalloc byte[16];
        for (int i = 0; i < orders.Length; i++)
        {
            random.NextBytes(id);
            orders[i] = new Order(
                new Guid(id).ToString("D", CultureInfo.InvariantCulture),
                random.Next(100_000, 1_000_000),
                s_products[random.Next(s_products.Length)],
                random.Next(1, 50),
                random.Next(100, 1_000_000) / 100m,
                random.Next(4) == 0,
                start.AddMilliseconds(random.Next(86_400_000)));
        }

        return orders;
    }

    public static OrderWithHeaders[] CreateWithHeaders() =>
        Array.ConvertAll(Create(), static order => new OrderWithHeaders(
            order.OrderId, order.Customer, order.Product, order.Quantity, order.Amount, order.Express, order.PlacedAt,
            Tenant: "north",
            Schema: 3,
            CorrelationId: order.OrderId));

    public static OrderWithNote[] CreateWithNotes()
    {
        var random = new Random(4711);
        return Array.ConvertAll(Create(), order =>
        {
            var note = new StringBuilder();
            while (note.Length < NoteLength)
            {
                note.Append(s_words[random.Next(s_words.Length)]).Append(' ');
            }

            return new OrderWithNote(
                order.OrderId, order.Customer, order.Product, order.Quantity, order.Amount, order.Express, order.PlacedAt,
                note.ToString(0, NoteLength));
        });
    }
}
