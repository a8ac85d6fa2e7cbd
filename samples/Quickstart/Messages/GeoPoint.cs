namespace Quickstart.Messages;

/// <summary>A place in the earth.</summary>
public readonly record struct GeoPoint(double Longitude, double Latitude, double DepthKilometres);
