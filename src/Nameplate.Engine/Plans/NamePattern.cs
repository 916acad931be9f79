namespace Nameplate.Engine.Plans;

/// <summary>Patterns over dotted names.</summary>
internal static class NamePattern
{
    /// <summary>True when the name fits: <c>*</c> stands for any text without a dot, everything else for itself.</summary>
    public static bool Fits(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        int star = pattern.IndexOf('*');
        if (star < 0)
        {
            return pattern.SequenceEqual(name);
        }

        if (!name.StartsWith(pattern[..star], StringComparison.Ordinal))
        {
            return false;
        }

        ReadOnlySpan<char> rest = pattern[(star + 1)..];
        for (int end = star; end <= name.Length; end++)
        {
            if (Fits(rest, name[end..]))
            {
                return true;
            }

            if (end < name.Length && name[end] == '.')
            {
                return false;
            }
        }

        return false;
    }
}
