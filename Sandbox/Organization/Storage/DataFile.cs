using Microsoft.Data.Sqlite;

namespace SalesProcessPlugins.Sandbox.Organization.Storage;

/// <summary>
/// What is committed, on disk: an SQLite file that this process holds alone. A transaction is in it whole or not at
/// all, whenever the process is killed.
/// </summary>
internal sealed class DataFile : IDisposable
{
    private const string Put = "INSERT OR REPLACE INTO row (tablename, id, version, body) VALUES ($table, $id, $version, $body)";
    private const string Remove = "DELETE FROM row WHERE tablename = $table AND id = $id";
    private const int Format = 2;
    // Files that do not say which solutions are in them: the one that ships.
    private const int FormatBeforeSolutions = 1;
    private const string DropTable = "DELETE FROM row WHERE tablename = $table";
    // "C3SP": the mark by which our files are told from those of other programs.
    private const long Mark = 0x43335350;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    private readonly string path;
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> commands = new(StringComparer.Ordinal);

    private DataFile(string path)
    {
        this.path = path;
        connection = new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 1 }.ToString());
    }

    /// <summary>Whether nothing was ever committed to it.</summary>
    public bool IsNew { get; private set; }

    /// <summary>Opens or creates the file and keeps every other process out of it.</summary>
    public static DataFile Open(string path)
    {
        MakePlace(path);
        var file = new DataFile(path);
        try
        {
            file.Prepare();
            return file;
        }
        catch (SqliteException problem)
        {
            file.Dispose();
            throw Explain(path, problem);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static void MakePlace(string path)
    {
        if (Directory.Exists(path))
            throw new IOException($"{path} is a folder, and the data file cannot be one. Name a file in it.");

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"The data file {path} cannot be created: there is no such folder, and none can be made. Name another file.", problem);
        }
    }

    /// <summary>Hands every row over to the store.</summary>
    public void Load(Store store)
    {
        var command = Command("SELECT tablename, id, version, body FROM row");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var name = reader.GetString(0);
            if (store.Catalog.Tables.ContainsKey(name))
                store.Load(name, new(reader.GetGuid(1), reader.GetInt64(2), RowJson.Read(store.Table(name), (byte[])reader[3])));
        }
    }

    /// <summary>Writes one transaction's changes, all or none.</summary>
    public void Write(Transaction changed)
    {
        try
        {
            Execute("BEGIN");
            foreach (var table in changed.Forgotten)
                Execute(DropTable, ("$table", table));
            foreach (var change in changed.Changes)
                WriteChange(change);
            foreach (var (name, value) in changed.Settings)
                SetSetting(name, value);
            Execute("COMMIT");
        }
        catch (SqliteException problem)
        {
            Rollback();
            throw new IOException($"The data file {path} could not be written, so the request was undone: {problem.Message}", problem);
        }
    }

    /// <summary>A value the sandbox keeps about itself, or null.</summary>
    public string? Setting(string name)
    {
        return Command("SELECT value FROM setting WHERE name = $name", ("$name", name)).ExecuteScalar() as string;
    }

    private void SetSetting(string name, string? value)
    {
        if (value is null)
            Execute("DELETE FROM setting WHERE name = $name", ("$name", name));
        else
            Execute("INSERT OR REPLACE INTO setting (name, value) VALUES ($name, $value)", ("$name", name), ("$value", value));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in commands.Values)
            command.Dispose();
        connection.Dispose();
    }

    private void Rollback()
    {
        try
        {
            Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself, as it does when the disk is full.
        }
    }

    private void WriteChange(Change change)
    {
        var (table, id) = (change.Table.Table.LogicalName, change.Id.ToByteArray());
        if (change.After is { } row)
            Execute(Put, ("$table", table), ("$id", id), ("$version", row.Version), ("$body", RowJson.Write(change.Table, row)));
        else
            Execute(Remove, ("$table", table), ("$id", id));
    }

    private static Exception Explain(string path, SqliteException problem) => problem.SqliteErrorCode switch
    {
        Busy or Locked => new IOException($"The data file {path} is in use by another process. Stop that one, or name another file.", problem),
        NotADatabase => Foreign(path, problem),
        ReadOnly or CannotOpen => new IOException($"The data file {path} cannot be opened or created. Name another file, or one in a folder that you may write to.", problem),
        _ => new IOException($"The data file {path} could not be opened: {problem.Message}", problem),
    };

    private static InvalidDataException Foreign(string path, Exception? problem = null) =>
        new($"{path} is not a data file of the sandbox. Name another file, or move this one away.", problem);

    // Before anything is written: what is another program's stays as it is.
    private void CheckOurs()
    {
        var isEmpty = Command("SELECT 1 FROM sqlite_master LIMIT 1").ExecuteScalar() is null;
        if (!isEmpty && Number("PRAGMA application_id") != Mark)
            throw Foreign(path);
        if (!isEmpty && Number("PRAGMA user_version") is var format and not (Format or FormatBeforeSolutions))
            throw new InvalidDataException($"{path} was written by another version of the sandbox (format {format}, this one reads {Format}). Name another file, or move this one away.");
    }

    private long Number(string sql) => (long)Command(sql).ExecuteScalar()!;

    private void Prepare()
    {
        connection.Open();
        CheckOurs();
        Execute("PRAGMA locking_mode = EXCLUSIVE");
        Execute("PRAGMA journal_mode = WAL");
        // The first write takes the lock, and exclusive locking mode keeps it until the file is closed.
        Execute("BEGIN EXCLUSIVE");
        Execute("CREATE TABLE IF NOT EXISTS row (tablename TEXT NOT NULL, id BLOB NOT NULL, version INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (tablename, id))");
        Execute("CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)");
        Execute($"PRAGMA application_id = {Mark}");
        Execute($"PRAGMA user_version = {Format}");
        IsNew = Command("SELECT 1 FROM row LIMIT 1").ExecuteScalar() is null;
        Execute("COMMIT");
        Execute("PRAGMA synchronous = NORMAL");
        // Folding the log back is what costs time; a larger log does it less often.
        Execute("PRAGMA wal_autocheckpoint = 16000");
        Execute("PRAGMA cache_size = -65536");
    }

    private void Execute(string sql, params ReadOnlySpan<(string Name, object Value)> parameters) =>
        Command(sql, parameters).ExecuteNonQuery();

    // Kept and prepared once per text: the same few are used for every transaction.
    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        if (!commands.TryGetValue(sql, out var command))
        {
            commands[sql] = command = connection.CreateCommand();
            command.CommandText = sql;
        }

        command.Parameters.Clear();
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}
