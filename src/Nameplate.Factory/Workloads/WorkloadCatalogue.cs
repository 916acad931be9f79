using System.Collections.Immutable;

namespace Nameplate.Factory.Workloads;

/// <summary>The workloads that ship with the product, as statistics of public data sets.</summary>
/// <remarks>Quantiles were taken with straight interpolation between order statistics. Azure's and Mooncake's from every request; ServeGen's are the publisher's
/// request-weighted ones, continued to one token below the first and to twice the 99.9th percentile above the last. Mooncake's prefixes are fitted to
/// the share of prompt tokens that an earlier request brought (36.6 % of blocks).</remarks>
public static class WorkloadCatalogue
{
    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<WorkloadStatistics> All { get; } =
    [
        new()
        {
            Id = "azure-conversation",
            Title = "Azure OpenAI, conversations, one hour of 2023-11-16",
            Source = "Microsoft, AzurePublicDataset, AzureLLMInferenceTrace_conv (2023-11-16)",
            Licence = "CC BY 4.0",
            Input = new QuantileLength([(0, 2), (0.001, 8), (0.01, 29), (0.025, 120), (0.05, 181), (0.1, 207), (0.15, 372), (0.2, 387), (0.25, 396), (0.3, 403), (0.35, 414), (0.4, 703), (0.45, 984), (0.5, 1020), (0.55, 1045), (0.6, 1071), (0.65, 1097), (0.7, 1130), (0.75, 1189), (0.8, 1315), (0.85, 1876), (0.9, 2734), (0.95, 4083), (0.975, 4092), (0.99, 4142), (0.995, 4831), (0.999, 6179), (1, 14050)], 1154.697),
            Output = new QuantileLength([(0, 7), (0.001, 12), (0.01, 16), (0.025, 28), (0.05, 41), (0.1, 54), (0.15, 67), (0.2, 77), (0.25, 85), (0.3, 91), (0.35, 96), (0.4, 103), (0.45, 113), (0.5, 129), (0.55, 151), (0.6, 177), (0.65, 217), (0.7, 384), (0.75, 395), (0.8, 400), (0.85, 411), (0.9, 424), (0.95, 451), (0.975, 522), (0.99, 601), (0.995, 643), (0.999, 954), (1, 1000)], 211.126),
            Arrivals = new Interarrival(InterarrivalFamily.Gamma, 1.09),
            RequestsPerSecond = 5.5304,
            ByHour = [],
            Prefix = null,
        },
        new()
        {
            Id = "azure-code",
            Title = "Azure OpenAI, code completion, one hour of 2023-11-16",
            Source = "Microsoft, AzurePublicDataset, AzureLLMInferenceTrace_code (2023-11-16)",
            Licence = "CC BY 4.0",
            Input = new QuantileLength([(0, 3), (0.001, 7), (0.01, 17), (0.025, 44), (0.05, 75), (0.1, 147), (0.15, 232), (0.2, 386), (0.25, 578), (0.3, 770), (0.35, 939), (0.4, 1075), (0.45, 1261), (0.5, 1469), (0.55, 1690), (0.6, 1909), (0.65, 2164), (0.7, 2433), (0.75, 2744), (0.8, 3192), (0.85, 3920), (0.9, 5188), (0.95, 7303), (0.975, 7435), (0.99, 7436), (0.995, 7436), (0.999, 7437), (1, 7437)], 2047.848),
            Output = new QuantileLength([(0, 6), (0.001, 6), (0.01, 6), (0.025, 6), (0.05, 6), (0.1, 7), (0.15, 7), (0.2, 8), (0.25, 9), (0.3, 9), (0.35, 10), (0.4, 11), (0.45, 12), (0.5, 13), (0.55, 14), (0.6, 16), (0.65, 18), (0.7, 20), (0.75, 24), (0.8, 29), (0.85, 39), (0.9, 55), (0.95, 90), (0.975, 145), (0.99, 251), (0.995, 359), (0.999, 825), (1, 1899)], 27.883),
            Arrivals = new Interarrival(InterarrivalFamily.Gamma, 13.15),
            RequestsPerSecond = 2.5667,
            ByHour = [],
            Prefix = null,
        },
        new()
        {
            Id = "mooncake-conversation",
            Title = "Kimi conversations, one hour",
            Source = "Moonshot AI and Tsinghua, Mooncake FAST25 release, conversation trace (2025)",
            Licence = "Apache-2.0",
            Input = new QuantileLength([(0, 891), (0.001, 892), (0.01, 894), (0.025, 896), (0.05, 901), (0.1, 964), (0.15, 1261), (0.2, 1662), (0.25, 2306), (0.3, 3263), (0.35, 4251), (0.4, 4993), (0.45, 5870), (0.5, 6909), (0.55, 8187), (0.6, 9570), (0.65, 11238), (0.7, 13196), (0.75, 15367), (0.8, 17869), (0.85, 21464), (0.9, 27367), (0.95, 39550), (0.975, 58977), (0.99, 85400), (0.995, 100810), (0.999, 121301), (1, 126195)], 12035.061),
            Output = new QuantileLength([(0, 1), (0.001, 1), (0.01, 3), (0.025, 3), (0.05, 10), (0.1, 24), (0.15, 46), (0.2, 100), (0.25, 156), (0.3, 213), (0.35, 256), (0.4, 291), (0.45, 322), (0.5, 350), (0.55, 375), (0.6, 399), (0.65, 423), (0.7, 447), (0.75, 472), (0.8, 504), (0.85, 543), (0.9, 597), (0.95, 698), (0.975, 835), (0.99, 1119), (0.995, 1568), (0.999, 2000), (1, 2000)], 342.619),
            Arrivals = new Interarrival(InterarrivalFamily.Gamma, 3.03),
            RequestsPerSecond = 3.4015,
            ByHour = [],
            Prefix = new PrefixSharing { BlockTokens = 512, Share = 1, Groups = 1500, Skew = 0.8, Length = new LognormalLength(7200, 1) },
        },
        new()
        {
            Id = "servegen-m-large",
            Title = "Alibaba Model Studio, a large model, fourteen days",
            Source = "Alibaba, ServeGen, data of 2025-06-09",
            Licence = "Apache-2.0",
            Input = new QuantileLength([(0, 1), (0.01, 60), (0.05, 64), (0.1, 74), (0.25, 262), (0.5, 601), (0.75, 1073), (0.9, 2371), (0.95, 2404), (0.99, 5452), (0.999, 12730), (1, 25460)], 914.3),
            Output = new QuantileLength([(0, 1), (0.01, 1), (0.05, 1), (0.1, 1), (0.25, 8), (0.5, 53), (0.75, 208), (0.9, 461), (0.95, 539), (0.99, 872), (0.999, 1595), (1, 3190)], 155.1),
            Arrivals = new Interarrival(InterarrivalFamily.Gamma, 1.1),
            RequestsPerSecond = 195.844,
            ByHour = [0.994, 1.002, 0.986, 0.936, 0.908, 0.883, 0.854, 0.817, 0.788, 0.868, 1.046, 1.106, 0.971, 0.981, 1.047, 1.047, 1.109, 1.078, 1.040, 1.143, 1.133, 1.074, 1.103, 1.086],
            Prefix = null,
        },
        new()
        {
            Id = "servegen-deepseek-r1",
            Title = "Alibaba Model Studio, DeepSeek-R1, one day",
            Source = "Alibaba, ServeGen, data of 2025-06-09",
            Licence = "Apache-2.0",
            Input = new QuantileLength([(0, 1), (0.01, 9), (0.05, 13), (0.1, 18), (0.25, 41), (0.5, 208), (0.75, 482), (0.9, 2092), (0.95, 6714), (0.99, 23423), (0.999, 33783), (1, 67566)], 1268.2),
            Output = new QuantileLength([(0, 1), (0.01, 141), (0.05, 225), (0.1, 287), (0.25, 427), (0.5, 792), (0.75, 1499), (0.9, 3432), (0.95, 5701), (0.99, 12607), (0.999, 20833), (1, 41666)], 1527.4),
            Arrivals = new Interarrival(InterarrivalFamily.Gamma, 1.1),
            RequestsPerSecond = 16.015,
            ByHour = [1.206, 1.389, 2.034, 1.788, 1.064, 0.908, 0.749, 0.577, 0.596, 0.664, 0.810, 0.830, 0.447, 0.545, 0.684, 0.704, 0.878, 0.553, 0.749, 0.587, 1.240, 1.621, 2.194, 1.181],
            Prefix = null,
        },
    ];

    /// <summary>The workload of an id, or null.</summary>
    public static WorkloadStatistics? Find(string id) => All.FirstOrDefault(w => w.Id == id);
}
