using System.Collections.Immutable;
using Nameplate.Factory.Workloads;
using Nameplate.Files;
using Nameplate.Files.Facts;
using Nameplate.Files.Shapes;
using Nameplate.Quantities;

namespace Nameplate.Factory.Description;

/// <summary>The <c>workloads</c> section: requests from a file, or made from statistics.</summary>
internal sealed class WorkloadSection(MapNode root, DataFiles files, InputReader inputs, long duration, Fidelity level)
{
    private const string NoFile = "none";
    private const double MostRequests = 50e6;
    private const double MostRate = 1e7;
    private const int HoursPerDay = 24;
    private const double SecondsPerHour = 3600;

    private static readonly string[] Formats = ["azure", "mooncake", "table"];
    private static readonly string[] Families = ["poisson", "gamma", "weibull"];
    private static readonly Dimension RequestRate = Dimensions.Requests / Dimensions.Time;

    public static Section Section { get; } = new("workloads", Shape.Map("Requests, by id: give 'file', or 'like', or 'rate' with 'input' and 'output'.", Shape.Object("A workload.")
        .Optional("file", Shape.Input("A trace: Azure's CSV, Mooncake's JSON lines, or CSV with arrival_s, input_tokens, output_tokens and perhaps class; .gz too. In quotation marks, relative to this folder; none for none.", FactKind.Text))
        .Optional("format", Shape.Input($"How it is written: {string.Join(", ", Formats)}; told by its first line when left out.", FactKind.Text))
        .Optional("speed", Shape.Input("How many times as fast its requests arrive.", Dimension.None))
        .Optional("like", Shape.Input($"A shipped workload whose statistics are drawn from: {string.Join(", ", WorkloadCatalogue.All.Select(w => w.Id))}.", FactKind.Text))
        .Optional("rate", Shape.Input("Requests per second; over a repeated curve their mean.", RequestRate))
        .Optional("steps", Shape.List("A rate that changes in steps.", Shape.Object("A step.")
            .Required("at", Shape.Input("When it begins.", Dimensions.Time))
            .Required("rate", Shape.Input("Requests per second from then on.", RequestRate))))
        .Optional("repeat", Shape.Input("After how long the steps begin again.", Dimensions.Time))
        .Optional("byHour", Shape.List("The rate of each hour of the day over the mean, from the run's first hour; 24 numbers.", Shape.Input("A ratio.", Dimension.None)))
        .Optional("input", LengthShape.Of("How long prompts are."))
        .Optional("output", LengthShape.Of("How long answers are."))
        .Optional("arrivals", Shape.Input($"The family of the times between requests: {string.Join(", ", Families)}.", FactKind.Text))
        .Optional("cv", Shape.Input("Standard deviation of the times between requests over their mean.", Dimension.None))
        .Optional("correlation", Shape.Input("Correlation of the normal scores of a request's two lengths.", Dimension.None))
        .Optional("classes", Shape.Map("Shares of the requests by class of the service.", Shape.Input("A share.", Dimension.None)))
        .Optional("prefix", Shape.Object("How prompts begin alike.")
            .Required("length", LengthShape.Of("How long the shared prefixes are."))
            .Optional("block", Shape.Input("Tokens that a prefix cache can tell apart.", Dimensions.Tokens))
            .Optional("share", Shape.Input("Share of requests that begin with a shared prefix.", Dimension.None))
            .Optional("groups", Shape.Input("How many different prefixes there are.", Dimension.None))
            .Optional("skew", Shape.Input("Exponent of Zipf's law over them.", Dimension.None)))));

    /// <summary>A service's requests; null when something is wrong with them.</summary>
    public RequestSource? Read(string service, string id, IReadOnlyList<string> classes)
    {
        if ((root["workloads"] as MapNode)?[id] is not MapNode map)
        {
            return null;
        }

        bool like = map.Has("like");
        if (map.Has("file") && inputs.TextOr(map, "file", null, "") != NoFile)
        {
            return ReadFile(map, classes) is { } trace ? new RequestSource(id, trace, null) : null;
        }

        if (!like && !(map.Has("input") && map.Has("output") && (map.Has("rate") || map.Has("steps"))))
        {
            inputs.Error(FactoryCodes.NotOneOf, map, "", $"the workload '{id}' says too little; expected 'file', or 'like', or 'input' and 'output' with 'rate' or 'steps'");
            return null;
        }

        return ReadGenerator(service, id, map, classes) is { } generator ? new RequestSource(id, null, generator) : null;
    }

    private RequestTrace? ReadFile(MapNode map, IReadOnlyList<string> classes)
    {
        string file = inputs.TextOr(map, "file", null, "")!;
        string? format = map.Has("format") ? inputs.Word(map, "format", null, "", Formats) : null;
        double speed = inputs.NumberOr(map, "speed", "1", 1e-6, 1e6, 1, "as recorded");
        if (files.Find(map, "file", file) is not { } path)
        {
            return null;
        }

        var trace = TraceFile.Read(path, file, format is null ? null : (TraceFormat)Array.IndexOf(Formats, format), classes, map["file"]!.At, inputs.Diagnostics);
        if (trace is null)
        {
            return null;
        }

        files.Remember(file, trace.Sha256);
        Describe(map, trace.Trace);
        return trace.Trace.Faster(speed);
    }

    private void Describe(MapNode map, RequestTrace trace)
    {
        var found = TraceStatistics.Of(trace);
        inputs.Assume(map, "requests", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{found.Requests:#,0} over {found.Seconds:#,0.0} s"), "counted in the file");
        inputs.Assume(map, "input", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"mean {found.MeanInput:#,0.00} token"), "counted in the file");
        inputs.Assume(map, "output", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"mean {found.MeanOutput:#,0.00} token"), "counted in the file");
    }

    private GeneratedWorkload? ReadGenerator(string service, string id, MapNode map, IReadOnlyList<string> classes)
    {
        var like = ReadLike(map);
        if (map.Has("like") && like is null)
        {
            return null;
        }

        var input = map.OptionalMap("input") is { } inputMap ? LengthShape.Read(inputMap, inputs) : like?.Input;
        var output = map.OptionalMap("output") is { } outputMap ? LengthShape.Read(outputMap, inputs) : like?.Output;
        if (ReadRate(id, map, like) is not { } rate || input is null || output is null)
        {
            return null;
        }

        CheckSize(id, map, rate);
        return new GeneratedWorkload
        {
            Name = $"{service}/{id}",
            Rate = rate,
            Arrivals = ReadArrivals(map, like),
            Input = input,
            Output = output,
            Correlation = inputs.NumberOr(map, "correlation", "1", -1, 1, 0, "the lengths of a request's prompt and answer are independent"),
            ClassShares = ReadClasses(map, classes),
            Prefix = map.OptionalMap("prefix") is { } prefix ? ReadPrefix(prefix) : like?.Prefix,
        };
    }

    private WorkloadStatistics? ReadLike(MapNode map)
    {
        if (!map.Has("like"))
        {
            return null;
        }

        string id = inputs.TextOr(map, "like", null, "")!;
        if (WorkloadCatalogue.Find(id) is not { } found)
        {
            string[] known = [.. WorkloadCatalogue.All.Select(w => w.Id)];
            inputs.Unknown(FactoryCodes.Unknown, map, "like", id, known, $"no workload is called '{id}'; there are {string.Join(", ", known)}");
            return null;
        }

        string source = $"{found.Source}, {found.Licence}";
        foreach (string key in (string[])["input", "output"])
        {
            if (!map.Has(key))
            {
                var length = key == "input" ? found.Input : found.Output;
                inputs.Assume(map, key, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"median {length.Quantile(0.5):#,0} token, mean {length.Mean:#,0.0} token"), source);
            }
        }

        return found;
    }

    private RateCurve? ReadRate(string id, MapNode map, WorkloadStatistics? like)
    {
        if (map.Has("steps"))
        {
            var steps = new List<(double Seconds, double Rate)>();
            foreach (var step in map.ObjectItems("steps"))
            {
                steps.Add((inputs.Number(step, "at", "s", 0, 1e9), inputs.Number(step, "rate", "request/s", 0, MostRate)));
            }

            double? repeat = inputs.OptionalNumber(map, "repeat", "s", 1e-3, 1e9, "the last step lasts to the end");
            return Curve(id, map, "steps", steps, repeat);
        }

        double mean = inputs.NumberOr(map, "rate", "request/s", 1e-9, MostRate, like?.RequestsPerSecond ?? 1, like is null ? "" : $"as in {like.Source}");
        double[] byHour = [.. map.Items("byHour").Select((_, i) => Ratio(map, i))];
        if (byHour.Length == 0)
        {
            byHour = duration > 2 * SecondsPerHour * 1e9 && like is not null ? [.. like.ByHour] : [];
            inputs.Assume(map, "byHour", byHour.Length == 0 ? "steady" : "the hours of the day as measured", like is null || byHour.Length == 0 ? "no daily curve" : $"{like.Source}, {like.Licence}");
        }

        if (byHour.Length == 0)
        {
            return RateCurve.Steady(mean);
        }

        if (byHour.Length != HoursPerDay || byHour.Sum() <= 0)
        {
            inputs.Error(FactoryCodes.OutOfRange, map, "byHour", $"'byHour' has {byHour.Length} numbers; expected {HoursPerDay}, not all 0");
            return null;
        }

        double scale = mean * HoursPerDay / byHour.Sum();
        return Curve(id, map, "byHour", [.. byHour.Select((r, i) => (i * SecondsPerHour, r * scale))], HoursPerDay * SecondsPerHour);
    }

    private double Ratio(MapNode map, int index) => inputs.Item(map, "byHour", index, 0, 1000);

    private RateCurve? Curve(string id, MapNode map, string key, IReadOnlyList<(double Seconds, double Rate)> steps, double? period)
    {
        try
        {
            return new RateCurve(steps, period);
        }
        catch (ArgumentException)
        {
            inputs.Error(FactoryCodes.OutOfRange, map, key, $"the rate of '{id}' is no curve; expected steps ascending from 0 s, a rate above 0 among them, and 'repeat' after the last");
            return null;
        }
    }

    private void CheckSize(string id, MapNode map, RateCurve rate)
    {
        double expected = rate.MeanUntil(duration * 1e-9) * duration * 1e-9;
        if (expected > MostRequests && level == Fidelity.Iteration)
        {
            inputs.Error(FactoryCodes.OutOfRange, map, map.Has("rate") ? "rate" : "steps", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"'{id}' makes about {expected:#,0} requests; expected at most {MostRequests:#,0}"), "a shorter 'duration', or 'level: fluid'");
        }
    }

    private Interarrival ReadArrivals(MapNode map, WorkloadStatistics? like)
    {
        string why = like is null ? "arrivals know nothing of each other" : $"as in {like.Source}";
        string family = inputs.Word(map, "arrivals", Families[(int)(like?.Arrivals.Family ?? InterarrivalFamily.Poisson)], why, Families);
        double cv = family == "poisson" ? 1 : inputs.NumberOr(map, "cv", "1", 0.01, 50, like?.Arrivals.Cv ?? 1, why);
        return new Interarrival((InterarrivalFamily)Array.IndexOf(Families, family), cv);
    }

    private ImmutableArray<double> ReadClasses(MapNode map, IReadOnlyList<string> classes)
    {
        if (map.OptionalMap("classes") is not { } shares)
        {
            inputs.Assume(map, "classes", classes.Count == 0 ? "one class" : classes[0], "every request is of the first class");
            return [];
        }

        foreach (var entry in shares.Entries.Where(e => !classes.Contains(e.Key)))
        {
            inputs.Unknown(FactoryCodes.Unknown, shares, entry.Key, entry.Key, classes, $"'{entry.Key}' is no class of the service; expected one of: {string.Join(", ", classes)}");
        }

        double[] read = [.. classes.Select(c => shares.Has(c) ? inputs.Number(shares, c, "1", 0, 1) : 0)];
        double sum = read.Sum();
        if (Math.Abs(sum - 1) > 1e-6)
        {
            inputs.Error(FactoryCodes.OutOfRange, map, "classes", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"the shares of the classes sum to {sum * 100:0.##} %; expected 100 %"));
        }

        return [.. read];
    }

    private PrefixSharing? ReadPrefix(MapNode map) => LengthShape.Read(map.Map("length"), inputs) is not { } length ? null : new PrefixSharing
    {
        Length = length,
        BlockTokens = (int)inputs.CountOr(map, "block", "token", 1, 1 << 20, 512, "as in Mooncake's traces"),
        Share = inputs.NumberOr(map, "share", "1", 0, 1, 1, "every request"),
        Groups = (int)inputs.CountOr(map, "groups", "1", 1, 1_000_000, 1, "one prefix for all"),
        Skew = inputs.NumberOr(map, "skew", "1", 0, 10, 0, "all prefixes are equally popular"),
    };
}
