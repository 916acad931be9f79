namespace Nameplate.Quantities;

/// <summary>The dimensions that the product uses by name.</summary>
public static class Dimensions
{
    /// <summary>IT power, MW_it.</summary>
    public static readonly Dimension ItPower = Dimension.Of(BaseDimension.ItPower);

    /// <summary>Facility power, MW_facility.</summary>
    public static readonly Dimension FacilityPower = Dimension.Of(BaseDimension.FacilityPower);

    /// <summary>Utility power, MW_utility.</summary>
    public static readonly Dimension UtilityPower = Dimension.Of(BaseDimension.UtilityPower);

    /// <summary>Power whose boundary is not stated, MW_stated.</summary>
    public static readonly Dimension StatedPower = Dimension.Of(BaseDimension.StatedPower);

    /// <summary>Power of a device, MW.</summary>
    public static readonly Dimension DevicePower = Dimension.Of(BaseDimension.DevicePower);

    /// <summary>Physical time, hours.</summary>
    public static readonly Dimension Time = Dimension.Of(BaseDimension.Time);

    /// <summary>Calendar time, months.</summary>
    public static readonly Dimension Calendar = Dimension.Of(BaseDimension.Calendar);

    /// <summary>Nominal US dollars.</summary>
    public static readonly Dimension Money = Dimension.Of(BaseDimension.Usd);

    /// <summary>US dollars at the price level of 2025.</summary>
    public static readonly Dimension Money2025 = Dimension.Of(BaseDimension.Usd2025);

    /// <summary>Euros.</summary>
    public static readonly Dimension Euros = Dimension.Of(BaseDimension.Eur);

    /// <summary>Pounds sterling.</summary>
    public static readonly Dimension Pounds = Dimension.Of(BaseDimension.Gbp);

    /// <summary>South Korean won.</summary>
    public static readonly Dimension Won = Dimension.Of(BaseDimension.Krw);

    /// <summary>Japanese yen.</summary>
    public static readonly Dimension Yen = Dimension.Of(BaseDimension.Jpy);

    /// <summary>Data, bytes.</summary>
    public static readonly Dimension Data = Dimension.Of(BaseDimension.Data);

    /// <summary>Tokens.</summary>
    public static readonly Dimension Tokens = Dimension.Of(BaseDimension.Token);

    /// <summary>Floating-point operations.</summary>
    public static readonly Dimension Flops = Dimension.Of(BaseDimension.Flop);

    /// <summary>Shares of a company.</summary>
    public static readonly Dimension Shares = Dimension.Of(BaseDimension.Share);

    /// <summary>People.</summary>
    public static readonly Dimension Persons = Dimension.Of(BaseDimension.Person);

    /// <summary>Accelerators.</summary>
    public static readonly Dimension Accelerators = Dimension.Of(BaseDimension.Accelerator);

    /// <summary>Racks.</summary>
    public static readonly Dimension Racks = Dimension.Of(BaseDimension.Rack);

    /// <summary>Wafers.</summary>
    public static readonly Dimension Wafers = Dimension.Of(BaseDimension.Wafer);

    /// <summary>Requests.</summary>
    public static readonly Dimension Requests = Dimension.Of(BaseDimension.Request);

    /// <summary>Carbon dioxide equivalent, tonnes.</summary>
    public static readonly Dimension Carbon = Dimension.Of(BaseDimension.Carbon);

    /// <summary>A rate or a share per month, 1/month.</summary>
    public static readonly Dimension PerMonth = Dimension.None / Calendar;

    /// <summary>Hours in a month, h/month: the dimension of <c>calendar.hours</c>.</summary>
    public static readonly Dimension HoursPerMonth = Time / Calendar;

    /// <summary>A flow of money, USD/month.</summary>
    public static readonly Dimension MoneyPerMonth = Money / Calendar;

    /// <summary>IT power brought or built per month, MW_it/month.</summary>
    public static readonly Dimension ItPowerPerMonth = ItPower / Calendar;

    /// <summary>Price per IT power, USD/MW_it.</summary>
    public static readonly Dimension MoneyPerItPower = Money / ItPower;

    /// <summary>Price per IT power and month (rent, upkeep), USD/MW_it/month.</summary>
    public static readonly Dimension MoneyPerItPowerPerMonth = MoneyPerItPower / Calendar;

    /// <summary>Price of one share, USD/share.</summary>
    public static readonly Dimension SharePrice = Money / Shares;

    /// <summary>A flow of shares, share/month.</summary>
    public static readonly Dimension SharesPerMonth = Shares / Calendar;

    /// <summary>A flow of tokens, token/month.</summary>
    public static readonly Dimension TokensPerMonth = Tokens / Calendar;

    /// <summary>Throughput of hardware, token/h/MW_it (written token/s/MW_it).</summary>
    public static readonly Dimension TokenRatePerItPower = Tokens / Time / ItPower;

    /// <summary>Price of tokens, USD/token.</summary>
    public static readonly Dimension MoneyPerToken = Money / Tokens;

    /// <summary>Energy used by IT equipment, MWh_it.</summary>
    public static readonly Dimension ItEnergy = ItPower * Time;

    /// <summary>Energy at a facility's meter, MWh_facility.</summary>
    public static readonly Dimension FacilityEnergy = FacilityPower * Time;

    /// <summary>Energy at the utility's side, MWh_utility.</summary>
    public static readonly Dimension UtilityEnergy = UtilityPower * Time;

    /// <summary>Energy at a facility's meter per month, MWh_facility/month.</summary>
    public static readonly Dimension FacilityEnergyPerMonth = FacilityEnergy / Calendar;

    /// <summary>Price of energy at a facility's meter, USD/MWh_facility.</summary>
    public static readonly Dimension EnergyPrice = Money / FacilityEnergy;

    /// <summary>IT power of one accelerator, MW_it/accelerator.</summary>
    public static readonly Dimension ItPowerPerAccelerator = ItPower / Accelerators;

    /// <summary>Accelerators per month.</summary>
    public static readonly Dimension AcceleratorsPerMonth = Accelerators / Calendar;

    /// <summary>Memory of one accelerator, B/accelerator.</summary>
    public static readonly Dimension DataPerAccelerator = Data / Accelerators;

    /// <summary>Memory from one wafer, B/wafer.</summary>
    public static readonly Dimension DataPerWafer = Data / Wafers;

    /// <summary>Memory per month, B/month.</summary>
    public static readonly Dimension DataPerMonth = Data / Calendar;

    /// <summary>A flow of wafers, wafer/month.</summary>
    public static readonly Dimension WafersPerMonth = Wafers / Calendar;

    /// <summary>People won or lost per month, person/month.</summary>
    public static readonly Dimension PersonsPerMonth = Persons / Calendar;

    /// <summary>Money per person and month (a subscription, a salary), USD/person/month.</summary>
    public static readonly Dimension MoneyPerPersonPerMonth = Money / Persons / Calendar;

    /// <summary>The symbol of the base unit in which the engine keeps values of <paramref name="dimension"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The dimension is not defined.</exception>
    public static string BaseUnit(BaseDimension dimension) => dimension switch
    {
        BaseDimension.ItPower => "MW_it",
        BaseDimension.FacilityPower => "MW_facility",
        BaseDimension.UtilityPower => "MW_utility",
        BaseDimension.StatedPower => "MW_stated",
        BaseDimension.DevicePower => "MW",
        BaseDimension.Time => "h",
        BaseDimension.Calendar => "month",
        BaseDimension.Usd => "USD",
        BaseDimension.Usd2025 => "USD_2025",
        BaseDimension.Eur => "EUR",
        BaseDimension.Gbp => "GBP",
        BaseDimension.Krw => "KRW",
        BaseDimension.Jpy => "JPY",
        BaseDimension.Data => "B",
        BaseDimension.Token => "token",
        BaseDimension.Flop => "FLOP",
        BaseDimension.Share => "share",
        BaseDimension.Person => "person",
        BaseDimension.Accelerator => "accelerator",
        BaseDimension.Rack => "rack",
        BaseDimension.Wafer => "wafer",
        BaseDimension.Request => "request",
        BaseDimension.Carbon => "tCO2",
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "Not a base dimension."),
    };
}
