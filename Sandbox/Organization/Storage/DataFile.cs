using Microsoft.Data.Sqlite;

namespace SalesProcessPlugins.Sandbox.Organization.Storage;

/// <summary>
/// What is committed, on disk: an SQLite file that this process holds alone. A transaction is in it whole or not at
/// all, whenever the process is killed.
/// </summary>
internal sealed class DataFile : IDisposable
{
    private const int Format = 1;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int NotADatabase = 26;

    private readonly string path;
    private readonly SqliteConnection connection;

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
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
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

    /// <summary>Hands every row over to the store.</summary>
    public void Load(Store store)
    {
        using var command = Command("SELECT tablename, id, version, body FROM row");
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
            using var transaction = connection.BeginTransaction();
            using var put = Command("INSERT OR REPLACE INTO row (tablename, id, version, body) VALUES ($table, $id, $version, $body)");
            using var remove = Command("DELETE FROM row WHERE tablename = $table AND id = $id");
            foreach (var change in changed.Changes)
                WriteChange(change, put, remove);
            foreach (var (name, value) in changed.Settings)
                SetSetting(name, value);
            transaction.Commit();
        }
        catch (SqliteException problem)
        {
            throw new IOException($"The data file {path} could not be written, so the request was undone: {problem.Message}", problem);
        }
    }

    /// <summary>A value the sandbox keeps about itself, or null.</summary>
    public string? Setting(string name)
    {
        using var command = Command("SELECT value FROM setting WHERE name = $name", ("$name", name));
        return command.ExecuteScalar() as string;
    }

    private void SetSetting(string name, string value)
    {
        using var command = Command("INSERT OR REPLACE INTO setting (name, value) VALUES ($name, $value)", ("$name", name), ("$value", value));
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private static void WriteChange(Change change, SqliteCommand put, SqliteCommand remove)
    {
        var command = change.After is null ? remove : put;
        command.Parameters.Clear();
        command.Parameters.AddWithValue("$table", change.Table.Table.LogicalName);
        command.Parameters.AddWithValue("$id", change.Id.ToByteArray());
        if (change.After is { } row)
        {
            command.Parameters.AddWithValue("$version", row.Version);
            command.Parameters.AddWithValue("$body", RowJson.Write(change.Table, row));
        }

        command.ExecuteNonQuery();
    }

    private static Exception Explain(string path, SqliteException problem) => problem.SqliteErrorCode switch
    {
        Busy or Locked => new IOException($"The data file {path} is in use by another process. Stop that one, or name another file.", problem),
        NotADatabase => new InvalidDataException($"{path} is not a data file of the sandbox. Name another file, or move this one away.", problem),
        _ => new IOException($"The data file {path} could not be opened: {problem.Message}", problem),
    };

    private void Prepare()
    {
        connection.Open();
        Execute("PRAGMA locking_mode = EXCLUSIVE");
        Execute("PRAGMA journal_mode = WAL");
        // The first write takes the lock, and exclusive locking mode keeps it until the file is closed.
        Execute("BEGIN EXCLUSIVE");
        var format = (long)Command("PRAGMA user_version").ExecuteScalar()!;
        if (format is not (0 or Format))
            throw new InvalidDataException($"{path} was written by another version of the sandbox (format {format}, this one reads {Format}).");

        Execute("CREATE TABLE IF NOT EXISTS row (tablename TEXT NOT NULL, id BLOB NOT NULL, version INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (tablename, id))");
        Execute("CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL)");
        Execute($"PRAGMA user_version = {Format}");
        IsNew = Command("SELECT 1 FROM row LIMIT 1").ExecuteScalar() is null;
        Execute("COMMIT");
        Execute("PRAGMA synchronous = NORMAL");
    }

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params (string Name, object Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command;
    }
}
