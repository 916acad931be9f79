namespace Nameplate.Files.Shapes;

/// <summary>A mapping with fixed keys.</summary>
public sealed class ObjectShape : Shape
{
    internal ObjectShape(string description)
        : base(description)
    {
    }

    /// <summary>This object with one more key that must be written.</summary>
    public ObjectShape Required(string key, Shape shape) => throw new NotImplementedException();

    /// <summary>This object with one more key that may be written.</summary>
    public ObjectShape Optional(string key, Shape shape) => throw new NotImplementedException();

    /// <summary>This object with all keys of another.</summary>
    public ObjectShape Including(ObjectShape other) => throw new NotImplementedException();
}
