namespace Nameplate.Analysis.Circularity;

/// <summary>A way out of a party in one month.</summary>
/// <param name="Flow">The way.</param>
/// <param name="Payer">Who pays: the way's payee where the way runs backwards.</param>
/// <param name="Payee">Who is paid.</param>
/// <param name="Buys">Whether goods or services are bought.</param>
/// <param name="Share">The probability that the payer's dollar leaves on it.</param>
internal readonly record struct Exit(int Flow, int Payer, int Payee, bool Buys, double Share);
