using System.Numerics.Tensors;

namespace ShapeGen;

/// <summary>The weights and constants of a module under PyTorch's names.</summary>
public static class StateDictionary
{
    /// <summary>The names in PyTorch's order with the live tensors: what is written into them changes the module.</summary>
    /// <exception cref="InvalidOperationException">Two entries have the same name.</exception>
    public static IReadOnlyDictionary<string, Tensor<float>> Of(IStateful module) => throw new NotSupportedException();

    /// <summary>Copies the entries of a safetensors file into the module's tensors.</summary>
    /// <param name="module">The module.</param>
    /// <param name="path">The file.</param>
    /// <param name="strict">False to leave out what only the module or only the file has, as PyTorch's <c>strict=False</c> does; another shape is an error all the same.</param>
    /// <exception cref="StateDictionaryException">Entries are missing, unexpected or of another shape; nothing has been changed.</exception>
    /// <exception cref="InvalidDataException">The file is malformed; nothing has been changed.</exception>
    public static void Load(IStateful module, string path, bool strict = true) => throw new NotSupportedException();

    /// <summary>Copies the entries into the module's tensors.</summary>
    /// <param name="module">The module.</param>
    /// <param name="entries">The entries by name.</param>
    /// <param name="strict">False to leave out what only the module or only the dictionary has, as PyTorch's <c>strict=False</c> does; another shape is an error all the same.</param>
    /// <exception cref="StateDictionaryException">Entries are missing, unexpected or of another shape; nothing has been changed.</exception>
    public static void Load(IStateful module, IReadOnlyDictionary<string, Tensor<float>> entries, bool strict = true) => throw new NotSupportedException();

    /// <summary>Writes the module's entries into a safetensors file that PyTorch reads.</summary>
    public static void Save(IStateful module, string path) => throw new NotSupportedException();
}
