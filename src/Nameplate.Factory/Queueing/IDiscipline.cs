namespace Nameplate.Factory.Queueing;

/// <summary>How customers are served.</summary>
internal interface IDiscipline
{
    /// <summary>A customer comes who needs a whole server for so many nanoseconds.</summary>
    void Arrive(long customer, long service, long now);

    /// <summary>The event that was scheduled for a server happens.</summary>
    void Depart(int server, long now);
}
