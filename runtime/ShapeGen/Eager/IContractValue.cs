using ShapeGen.Shapes;

namespace ShapeGen;

/// <summary>A size type that knows its value in contracts.</summary>
internal interface IContractValue
{
    /// <summary>The value as its conversions' <see cref="MeaningAttribute"/>s give it.</summary>
    Value ToValue();
}
