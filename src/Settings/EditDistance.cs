namespace KafkaTyped.Settings;

/// <summary>How many letters differ between two names.</summary>
internal static class EditDistance
{
    /// <summary>The fewest insertions, deletions, replacements and swaps of neighbours that turn one into the other, case aside.</summary>
    /// <param name="left">One name.</param>
    /// <param name="right">The other.</param>
    /// <param name="limit">From where on the exact number does not matter.</param>
    /// <returns>The number, or <paramref name="limit"/> when it is not smaller.</returns>
    public static int Between(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit)
        {
            return limit;
        }

        int[] beforeLast = new int[right.Length + 1];
        int[] last = new int[right.Length + 1];
        int[] current = new int[right.Length + 1];
        for (int column = 0; column <= right.Length; column++)
        {
            last[column] = column;
        }

        for (int row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (int column = 1; column <= right.Length; column++)
            {
                char a = Lower(left[row - 1]);
                char b = Lower(right[column - 1]);
                int best = Math.Min(Math.Min(last[column], current[column - 1]) + 1, last[column - 1] + (a == b ? 0 : 1));
                if (row > 1 && column > 1 && a == Lower(right[column - 2]) && b == Lower(left[row - 2]))
                {
                    best = Math.Min(best, beforeLast[column - 2] + 1);
                }

                current[column] = best;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return Math.Min(last[right.Length], limit);
    }

    private static char Lower(char letter) => char.ToLowerInvariant(letter);
}
