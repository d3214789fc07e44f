using Microsoft.Build.Framework;
using ShapeGen.Shapes;
using Task = Microsoft.Build.Utilities.Task;

namespace ShapeGen.Build;

/// <summary>
/// Describes a weight file for the compiler. Of the file only the list of entries is read, and that only when the file's
/// length or time of change is not what it was, or the project uses it otherwise.
/// </summary>
public sealed class DescribeWeights : Task
{
    /// <summary>The rule that a file which cannot be read breaks.</summary>
    public const string UnreadableFile = "SG4005";

    /// <summary>The weight file, as the project calls it.</summary>
    [Required]
    public string File { get; set; } = "";

    /// <summary>The model that it is for.</summary>
    [Required]
    public string Model { get; set; } = "";

    /// <summary>Where the program finds it.</summary>
    [Required]
    public string Target { get; set; } = "";

    /// <summary>True for a resource of the assembly.</summary>
    public bool Embed { get; set; }

    /// <summary>False to leave out what only the model or only the file has.</summary>
    public bool Strict { get; set; } = true;

    /// <summary>The file to write.</summary>
    [Required]
    public string Description { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        var file = new FileInfo(File);
        if (!file.Exists)
            return Fail($"There is no weight file '{File}' (at '{file.FullName}').");

        var use = new WeightFileUse(Model, File, Target, Embed, Strict);
        var stamp = $"{file.Length} bytes of {file.LastWriteTimeUtc.Ticks}";
        if (IsDescribed(use, stamp))
            return true;

        try
        {
            var description = new WeightFileDescription(use, stamp, Read(file));
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Description))!);
            System.IO.File.WriteAllText(Description, description.ToString());
            return true;
        }
        catch (InvalidDataException e)
        {
            return Fail(e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Fail($"The weight file '{File}' cannot be read: {e.Message}");
        }
    }

    private static IReadOnlyList<DescribedEntry> Read(FileInfo file)
    {
        using var content = file.OpenRead();
        return [.. WeightFile.Open(content).Entries.Select(entry => new DescribedEntry(entry.Name, entry.DType, entry.Shape))];
    }

    private bool IsDescribed(WeightFileUse use, string stamp) =>
        System.IO.File.Exists(Description)
        && System.IO.File.ReadAllText(Description).StartsWith(WeightFileDescription.Head(use, stamp), StringComparison.Ordinal);

    private bool Fail(string message)
    {
        Log.LogError(null, UnreadableFile, null, File, 0, 0, 0, 0, message);
        return false;
    }
}
