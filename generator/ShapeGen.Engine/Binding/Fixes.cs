using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ShapeGen.Engine;

/// <summary>Gathers what the fixes of one finding need: properties, and the places that they change.</summary>
internal sealed class Fixes
{
    private readonly Dictionary<string, string?> properties = [];
    private readonly List<Location> places = [];

    /// <summary>The places in the order of their indices, the first of a finding's additional locations.</summary>
    public IReadOnlyList<Location> Places => places;

    public IReadOnlyDictionary<string, string?> Properties => properties;

    /// <summary>Offers a fix that changes that place.</summary>
    public void Offer(string property, string value, Location place)
    {
        properties[property] = value;
        if (!places.Contains(place))
            places.Add(place);
        properties[FixProperties.PlaceOf(property)] = places.IndexOf(place).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Says more of a fix that is offered.</summary>
    public void Describe(string property, string value) => properties[property] = value;
}
