using System.Collections.Immutable;
using Nameplate.Factory.Power;
using Nameplate.Files;
using Nameplate.Files.Facts;

namespace Nameplate.Factory.Description;

/// <summary>Puts the sections of a factory together: pools at their sites, services and jobs on their pools.</summary>
internal sealed class FactoryAssembly
{
    private readonly ProgrammeFiles _files;
    private readonly FactBook _facts;
    private readonly Diagnostics _diagnostics;
    private readonly InputReader _inputs;
    private readonly MapNode _root;
    private readonly Dictionary<string, SitePool> _pools = new(StringComparer.Ordinal);

    public FactoryAssembly(ProgrammeFiles files, FactBook facts, Diagnostics diagnostics)
    {
        (_files, _facts, _diagnostics) = (files, facts, diagnostics);
        _root = files.Root;
        _inputs = new InputReader(facts, diagnostics);
    }

    public FactoryDesign Assemble()
    {
        var level = FactoryReader.Level(_root, _inputs);
        long duration = FactoryReader.Duration(_root, _inputs);
        long start = FactoryReader.Begins(_root, _facts, _inputs);
        ReadPools();
        var data = new DataFiles(_files.Document.Folder, _inputs);
        var workloads = new WorkloadSection(_root, data, _inputs, duration, level);
        var replicas = new ReplicaReader(_root, _inputs, _pools, new CoefficientSection(_root, _inputs), data);
        (string Site, ServicePlan Service)[] services = [.. new ServiceSection(_root, _inputs, workloads, replicas, level).ReadAll()];
        var jobs = new JobSection(_root, _inputs, _pools).ReadAll();
        var sites = _root.Objects("sites").Select(s => ReadSite(s.Id, s.Map, new SiteSection(_root, data, _inputs, start, duration), services, jobs)).ToImmutableArray();
        var queues = QueueSection.Read(_root, _inputs);
        if (services.Length == 0 && jobs.Count == 0 && queues.Length == 0 && !_diagnostics.HasErrors)
        {
            _diagnostics.Error(FactoryCodes.NothingToDo, _root.At, "the factory does nothing; expected 'services', 'jobs' or 'queues'");
        }

        SourceFile[] files = [.. data.Files];
        return new FactoryDesign
        {
            Id = _root.Text("factory"),
            Title = _root.Text("title"),
            Duration = duration,
            Level = level,
            StartUtcSeconds = start,
            Sites = sites,
            Queues = queues,
            Inputs = [.. _inputs.Inputs],
            Warnings = [.. _diagnostics.Sorted.Where(d => d.Severity == Severity.Warning)],
            Files = [.. _files.Document.Files, .. files],
            Fingerprint = FactoryReader.Fingerprint(_facts, _root, files),
        };
    }

    private void ReadPools()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (id, map) in _root.Objects("pools"))
        {
            var pool = PoolSection.Read(id, map, _root, _inputs);
            string site = map.Text("site");
            int number = counts.GetValueOrDefault(site);
            counts[site] = number + 1;
            _pools[id] = new SitePool(site, number, pool, PowerCurves.For(pool.Accelerator));
        }
    }

    private SiteDesign ReadSite(string id, MapNode map, SiteSection section, (string Site, ServicePlan Service)[] services, IReadOnlyList<(string Site, JobDesign Job)> jobs)
    {
        SitePool[] pools = [.. _pools.Values.Where(p => p.Site == id).OrderBy(p => p.Number)];
        ImmutableArray<JobDesign> mine = [.. jobs.Where(j => j.Site == id).Select(j => j.Job)];
        bool[] hasJobs = [.. pools.Select(p => mine.Any(j => j.Pool == p.Number))];
        return new SiteDesign
        {
            Id = id,
            Name = map.OptionalText("name") ?? id,
            Power = section.Read(id, map, pools, hasJobs),
            Pools = [.. pools.Select((p, i) => p.Pool with { Serving = p.Serving, Training = hasJobs[i] ? p.Free / p.Pool.NodeSize * p.Pool.NodeSize : 0 })],
            Services = [.. services.Where(s => s.Site == id).Select(s => s.Service)],
            Jobs = mine,
        };
    }
}
