using System.ComponentModel;
using System.Reflection;

namespace ShapeGen;

/// <summary>Loads the weight files that a project names for its models; generated code calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ProjectWeights
{
    /// <summary>Loads a file that the build has copied beside the program.</summary>
    /// <param name="module">The module.</param>
    /// <param name="file">The path below the program's folder.</param>
    /// <param name="strict">False to leave out what only the module or only the file has; another shape is an error all the same.</param>
    /// <exception cref="FileNotFoundException">The file is not there; the message says where it should be.</exception>
    /// <exception cref="StateDictionaryException">Entries are missing, unexpected or of another shape; nothing has been changed.</exception>
    /// <exception cref="InvalidDataException">The file is malformed; nothing has been changed.</exception>
    public static void Load(IStateful module, string file, bool strict)
    {
        var path = Path.Combine(AppContext.BaseDirectory, file);
        if (!File.Exists(path))
            throw new FileNotFoundException($"The weights of {module.GetType().Name} are not at '{path}', where the build puts them. Copy them along with the program, or embed them by Embed=\"true\" on the project's ShapeGenWeights.", path);

        StateDictionary.Load(module, path, strict);
    }

    /// <summary>Loads a file that the build has embedded.</summary>
    /// <param name="module">The module.</param>
    /// <param name="assembly">The assembly that has it.</param>
    /// <param name="name">The resource's name.</param>
    /// <param name="strict">False to leave out what only the module or only the file has; another shape is an error all the same.</param>
    /// <exception cref="FileNotFoundException">The assembly has no such resource.</exception>
    /// <exception cref="StateDictionaryException">Entries are missing, unexpected or of another shape; nothing has been changed.</exception>
    /// <exception cref="InvalidDataException">The content is malformed; nothing has been changed.</exception>
    public static void LoadEmbedded(IStateful module, Assembly assembly, string name, bool strict)
    {
        using var content = assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"The weights of {module.GetType().Name} are not embedded in {assembly.GetName().Name} under '{name}'.", name);
        StateDictionary.Load(module, content, strict);
    }
}
