namespace Nameplate.Quantities;

/// <summary>
/// The things that Nameplate counts or measures. Each is converted to another only by a fact (a PUE, an exchange rate,
/// a price), never silently: that is why four kinds of site power and six kinds of money stand side by side.
/// </summary>
public enum BaseDimension : byte
{
    /// <summary>Power drawn by IT equipment, in MW_it.</summary>
    ItPower,

    /// <summary>Power drawn by a facility at its meter, cooling and losses included, in MW_facility.</summary>
    FacilityPower,

    /// <summary>Power reserved or drawn at the utility's side, transmission losses included, in MW_utility.</summary>
    UtilityPower,

    /// <summary>Power whose boundary the source did not give, in MW_stated.</summary>
    StatedPower,

    /// <summary>Power of a device (a rack, an accelerator), for which no site boundary applies, in MW.</summary>
    DevicePower,

    /// <summary>Physical time, in hours.</summary>
    Time,

    /// <summary>Calendar time, in months; a year is twelve. Not convertible to hours without the calendar.</summary>
    Calendar,

    /// <summary>Nominal US dollars.</summary>
    Usd,

    /// <summary>US dollars at the price level of 2025.</summary>
    Usd2025,

    /// <summary>Nominal euros.</summary>
    Eur,

    /// <summary>Nominal pounds sterling.</summary>
    Gbp,

    /// <summary>Nominal South Korean won.</summary>
    Krw,

    /// <summary>Nominal Japanese yen.</summary>
    Jpy,

    /// <summary>Data, in bytes.</summary>
    Data,

    /// <summary>Tokens read or written by a language model.</summary>
    Token,

    /// <summary>Floating-point operations.</summary>
    Flop,

    /// <summary>Shares of a company.</summary>
    Share,

    /// <summary>People: users, subscribers, employees.</summary>
    Person,

    /// <summary>Accelerators (GPUs, TPUs and the like).</summary>
    Accelerator,

    /// <summary>Racks.</summary>
    Rack,

    /// <summary>Wafers.</summary>
    Wafer,

    /// <summary>Requests to a model.</summary>
    Request,

    /// <summary>Mass of carbon dioxide equivalent, in tonnes.</summary>
    Carbon,
}
