namespace Nameplate.Factory.Fleet;

/// <summary>Jobs that wait, in the order of priority, then submission, then the design's order. A job that comes back has its old place.</summary>
internal sealed class JobLine
{
    private readonly List<JobState> _jobs = [];

    public int Count => _jobs.Count;

    public JobState this[int place] => _jobs[place];

    public void Add(JobState job)
    {
        int low = 0, high = _jobs.Count;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (Before(_jobs[middle], job))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        _jobs.Insert(low, job);
    }

    public void RemoveAt(int place) => _jobs.RemoveAt(place);

    private static bool Before(JobState one, JobState other)
        => one.Spec.Priority != other.Spec.Priority ? one.Spec.Priority > other.Spec.Priority
            : one.Spec.Submitted != other.Spec.Submitted ? one.Spec.Submitted < other.Spec.Submitted
            : one.Index < other.Index;
}
