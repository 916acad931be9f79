namespace Nameplate.Factory.Performance;

/// <summary>Coefficients for everything, for each family of models, for each maker's engines and families, and for each group: each level is pulled
/// to the one above, the more the fewer rows it has.</summary>
internal sealed class HierarchicalFit(FitOptions options)
{
    // A weak pull keeps directions that no row decides near the usual values.
    private const double RootWeight = 0.02;

    public CoefficientSet Fit(FitRow[] rows)
    {
        List<(GroupKey Key, Coefficients Coefficients)> groups = [];
        List<Correction> corrections = [];
        FitRow[] shaping = Shaping(rows);
        double[] everything = rows.Length == 0 ? CoefficientVector.Start : Solve(shaping, CoefficientVector.Start, RootWeight);
        var whole = Describe(GroupKey.Everything, everything, rows);
        double[] first = SolveFirst(shaping, whole, CoefficientVector.FirstStart, RootWeight);
        groups.Add((GroupKey.Everything, WithFirst(whole, first)));
        foreach (var family in rows.GroupBy(row => row.Group.Mixture).OrderBy(family => family.Key))
        {
            AddFamily([.. family], everything, first, groups, corrections);
        }

        return new CoefficientSet(groups, corrections);
    }

    // Models with experts launch other kernels than dense ones: a family is fitted on its own, and everything together only stands in for what
    // nobody measured.
    private void AddFamily(FitRow[] rows, double[] everything, double[] everythingFirst, List<(GroupKey Key, Coefficients Coefficients)> groups, List<Correction> corrections)
    {
        var key = new GroupKey("", "", null, rows[0].Group.Mixture);
        FitRow[] shaping = Shaping(rows);
        double[] family = Solve(shaping, everything, RootWeight);
        var whole = Describe(key, family, rows);
        double[] first = SolveFirst(shaping, whole, everythingFirst, RootWeight);
        groups.Add((key, WithFirst(whole, first)));
        foreach (var engine in rows.GroupBy(row => row.EngineGroup).OrderBy(group => group.Key.ToString(), StringComparer.Ordinal))
        {
            FitRow[] members = [.. engine];
            double[] shared = Solve(Shaping(members), family, options.EngineWeight);
            var described = Describe(engine.Key, shared, members);
            double[] sharedFirst = SolveFirst(members, described, first, options.EngineWeight);
            groups.Add((engine.Key, WithFirst(described, sharedFirst)));
            foreach (var group in members.GroupBy(row => row.Group).OrderBy(group => group.Key.ToString(), StringComparer.Ordinal))
            {
                FitRow[] own = [.. group];
                var coefficients = Describe(group.Key, Solve(Shaping(own), shared, options.GroupWeight), own);
                groups.Add((group.Key, WithFirst(coefficients, SolveFirst(own, coefficients, sharedFirst, options.GroupWeight))));
                if (options.Corrections) Correct(group.Key, coefficients, own, corrections);
            }
        }
    }

    // Median gaps between tokens say nothing about prompts: they shape coefficients only where nothing else was measured, and elsewhere meet a
    // correction.
    private static FitRow[] Shaping(FitRow[] rows)
    {
        FitRow[] shaping = [.. rows.Where(row => !row.Row.WithoutPrompts)];
        return shaping.Length == 0 ? rows : shaping;
    }

    // Speculation is not fitted: no table says how many tokens were drafted. Its rows only meet a correction by release.
    private static double[] Solve(FitRow[] rows, double[] prior, double weight)
    {
        FitRow[] plain = [.. rows.Where(row => row.Row.Design.Speculation is null)];
        return plain.Length == 0 ? prior : new LeastSquares(Residuals, prior, weight).Solve();

        double[] Residuals(double[] vector)
        {
            var coefficients = CoefficientVector.Unpack(vector);
            double[] residuals = new double[plain.Length];
            for (int i = 0; i < plain.Length; i++) residuals[i] = plain[i].LogError(coefficients);
            return residuals;
        }
    }

    private static double[] SolveFirst(FitRow[] rows, Coefficients steps, double[] prior, double weight)
    {
        // Disaggregated clusters queue for accelerators of their own: they decide only where nothing else was measured.
        FitRow[] timed = [.. rows.Where(row => row.Row.TimeToFirst > 0 && !row.Row.Disaggregated)];
        if (timed.Length == 0) timed = [.. rows.Where(row => row.Row.TimeToFirst > 0)];
        return timed.Length == 0 ? prior : new LeastSquares(Residuals, prior, weight).Solve();

        double[] Residuals(double[] vector)
        {
            var coefficients = CoefficientVector.WithFirst(steps, vector);
            double[] residuals = new double[timed.Length];
            for (int i = 0; i < timed.Length; i++) residuals[i] = timed[i].LogErrorOfFirst(coefficients);
            return residuals;
        }
    }

    private static Coefficients WithFirst(Coefficients steps, double[] vector)
    {
        var fitted = CoefficientVector.WithFirst(steps, vector);
        return fitted with
        {
            FirstTokenSeconds = Rounded(fitted.FirstTokenSeconds),
            PromptFactor = Rounded(fitted.PromptFactor),
            BurstShare = Rounded(fitted.BurstShare),
        };
    }

    private void Correct(GroupKey group, Coefficients coefficients, FitRow[] rows, List<Correction> corrections)
    {
        foreach (var model in rows.GroupBy(row => row.Row.Design.Model.Id).OrderBy(model => model.Key, StringComparer.Ordinal))
        {
            FitRow[] plain = Shaping([.. model.Where(row => row.Row.Design.Speculation is null)]);
            double shift = Shift(plain, coefficients, 0);
            if (plain.Length > 0) corrections.Add(new Correction(group, model.Key, "", Rounded(Engine.Numerics.Functions.Exp(shift)), plain.Length));
            foreach (var version in model.GroupBy(row => row.Row.Version).Where(version => version.Key.Length > 0).OrderBy(version => version.Key, StringComparer.Ordinal))
            {
                FitRow[] own = [.. version];
                corrections.Add(new Correction(group, model.Key, version.Key, Rounded(Engine.Numerics.Functions.Exp(Shift(own, coefficients, shift))), own.Length));
            }
        }
    }

    // The median, because a few rows of a table are always wrong; shrunk, because few rows say little.
    private double Shift(FitRow[] rows, Coefficients coefficients, double already)
    {
        if (rows.Length == 0) return 0;
        double[] shifts = [.. rows.Select(row => -row.LogError(coefficients) - already)];
        Array.Sort(shifts);
        double middle = 0.5 * (shifts[(shifts.Length - 1) / 2] + shifts[shifts.Length / 2]);
        return middle * shifts.Length / (shifts.Length + options.CorrectionRows);
    }

    private Coefficients Describe(GroupKey key, double[] vector, FitRow[] rows)
    {
        var fitted = CoefficientVector.Unpack(vector);
        return fitted with
        {
            MemoryEfficiency = Rounded(fitted.MemoryEfficiency),
            ComputeEfficiency = Rounded(fitted.ComputeEfficiency),
            PrefillEfficiency = Rounded(fitted.PrefillEfficiency),
            LayerSeconds = Rounded(fitted.LayerSeconds),
            SequenceSeconds = Rounded(fitted.SequenceSeconds),
            CollectiveSeconds = Rounded(fitted.CollectiveSeconds),
            FitSet = key.ToString(),
            Source = options.Source,
            Rows = rows.Length,
            Domain = new Domain(
                rows.Length == 0 ? 0 : (int)rows.Max(row => row.Row.Workload.Concurrency),
                rows.Length == 0 ? 0 : (int)rows.Max(row => row.Row.Workload.Input + row.Row.Workload.Output),
                [.. rows.Select(row => row.Row.Design.Model.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]),
        };
    }

    /// <summary>Four digits, as the table of coefficients shows them: a fit and the table it was written to say the same.</summary>
    private static double Rounded(double value) => double.Parse(value.ToString("G4", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
}
