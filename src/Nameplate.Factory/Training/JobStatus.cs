namespace Nameplate.Factory.Training;

/// <summary>Where a job stands at the end of the simulated time.</summary>
public enum JobStatus
{
    /// <summary>Not submitted yet, or queued without ever having run.</summary>
    Waiting,

    /// <summary>It has begun and is not done; it may be queued again.</summary>
    Running,

    /// <summary>All its work is done and saved.</summary>
    Finished,
}
