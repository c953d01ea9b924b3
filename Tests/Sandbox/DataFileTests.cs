using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SalesProcessPlugins.Tests.Sandbox;

public sealed class DataFileTests : EngineTest
{
    private readonly string path = Path.Combine(Directory.CreateTempSubdirectory("engine").FullName, "data", "sandbox.db");

    [Fact]
    public void What_was_committed_is_there_after_a_restart()
    {
        var first = Open(path, null);
        var opportunity = Create("opportunity", ("name", "O"), ("estimatedvalue", new Money(1.5m)), ("estimatedclosedate", new DateTime(2027, 1, 2, 0, 0, 0, DateTimeKind.Utc)));
        var before = Read(opportunity);
        first.Dispose();
        Assert.True(first.IsNew);
        Assert.False(Open(path, null).IsNew);
        Assert.Equal(before.Attributes.OrderBy(a => a.Key), Read(opportunity).Attributes.OrderBy(a => a.Key));
    }

    [Fact]
    public void An_organisation_keeps_its_id_and_shares_it_with_no_other()
    {
        var first = Open(path, null);
        var id = WhoAmI.OrganizationId;
        first.Dispose();
        Open(path, null);
        Assert.Equal(id, WhoAmI.OrganizationId);
        Assert.Equal(id, Assert.Single(Service.RetrieveMultiple(new QueryExpression("organization")).Entities).Id);
        Open();
        Assert.NotEqual(id, WhoAmI.OrganizationId);
    }

    [Fact]
    public void What_was_refused_or_deleted_is_not_there_after_a_restart()
    {
        var first = Open(path, null);
        Fault(() => Create("account", ("name", new string('x', 161))));
        Service.Delete("account", Create("account", ("name", "A")).Id);
        first.Dispose();
        Open(path, null);
        Assert.Equal(0, Count("account"));
    }

    [Fact]
    public void A_file_in_use_is_named()
    {
        Open(path, null);
        Assert.Contains(path, Assert.Throws<IOException>(() => Open(path, null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_something_else_is_named()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, new string('x', 5000));
        Assert.Contains(path, Assert.Throws<InvalidDataException>(() => Open(path, null)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_database_of_another_program_is_named_and_left_as_it_was(int version)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Sql($"CREATE TABLE note (body TEXT); PRAGMA user_version = {version}");
        var before = File.ReadAllBytes(path);
        Assert.StartsWith($"{path} is not a data file of the sandbox", Assert.Throws<InvalidDataException>(() => Open(path, null)).Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    [Fact]
    public void A_file_of_another_version_is_named_with_its_format()
    {
        Open(path, null).Dispose();
        Sql("PRAGMA user_version = 7");
        var message = Assert.Throws<InvalidDataException>(() => Open(path, null)).Message;
        Assert.Contains($"{path} was written by another version of the sandbox (format 7", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_no_data_file()
    {
        Directory.CreateDirectory(path);
        Assert.StartsWith($"{path} is a folder", Assert.Throws<IOException>(() => Open(path, null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_where_no_file_can_be_is_named()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
        var below = Path.Combine(path, "sandbox.db");
        Assert.StartsWith($"The data file {below} cannot be created", Assert.Throws<IOException>(() => Open(below, null)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_committed_survives_a_copy_taken_without_closing()
    {
        Open(path, null);
        Create("account", ("name", "A"));
        var copy = Directory.CreateTempSubdirectory("engine").FullName;
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(path)!))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        Open(Path.Combine(copy, "sandbox.db"), null);
        Assert.Equal(1, Count("account"));
    }

    [Fact]
    public void Configuration_that_is_there_stays_as_people_have_it()
    {
        var thing = new EntityReference("zz_thing", Guid.Parse(SmallSolution.ThingId));
        var first = Open(path, SmallSolution.Data("shipped"));
        Update(thing, ("zz_name", "edited"));
        first.Dispose();
        var second = Open(path, SmallSolution.Data("shipped"));
        Assert.Equal("edited", Read(thing)["zz_name"]);
        second.Dispose();
        Open(path, SmallSolution.Data("newer"));
        Assert.Equal("edited", Read(thing)["zz_name"]);
    }

    private void Sql(string text)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
