namespace SalesProcessPlugins.Sandbox.Metadata;

/// <summary>The platform's codes for what keeps a solution from being imported or removed (Dataverse web service error codes).</summary>
public static class SolutionErrors
{
    /// <summary>The file is no zip, or has not the parts of a solution at its root.</summary>
    public const int BadZip = unchecked((int)0x80048060);

    /// <summary>A part of the file is no XML.</summary>
    public const int NotWellFormed = unchecked((int)0x80048013);

    /// <summary>A part of the file does not say what it has to.</summary>
    public const int InvalidXml = unchecked((int)0x8004802C);

    /// <summary>Something that the solution needs is not there.</summary>
    public const int MissingDependencies = unchecked((int)0x8004801D);

    /// <summary>The solution of this name has another publisher.</summary>
    public const int OtherPublisher = unchecked((int)0x8004801C);

    /// <summary>A newer version is there.</summary>
    public const int OlderVersion = unchecked((int)0x8004F01E);

    /// <summary>A managed package for a solution that is there as an unmanaged one.</summary>
    public const int ManagedOverUnmanaged = unchecked((int)0x80048040);

    /// <summary>An unmanaged package for a solution that is there as a managed one.</summary>
    public const int UnmanagedOverManaged = unchecked((int)0x80048041);

    /// <summary>There is another table of that name.</summary>
    public const int DuplicateTable = unchecked((int)0x8004810C);

    /// <summary>A plug-in class that the package lists is not in the assembly.</summary>
    public const int MissingPluginType = unchecked((int)0x8004418B);

    /// <summary>A plug-in class has gone from an assembly that takes the place of the one before it.</summary>
    public const int RemovedPluginType = unchecked((int)0x80048071);

    /// <summary>Other components need what is to be removed.</summary>
    public const int InUse = unchecked((int)0x8004F01F);

    private const int PlatformCodes = 0x8004;

    /// <summary>The code of what is wrong in a file: the one it was given, or that of a damaged file.</summary>
    public static int CodeOf(InvalidDataException problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return (problem.HResult >>> 16) == PlatformCodes ? problem.HResult : BadZip;
    }
}
