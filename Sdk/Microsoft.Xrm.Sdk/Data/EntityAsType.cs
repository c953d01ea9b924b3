namespace Microsoft.Xrm.Sdk;

public partial class Entity
{
    public T ToEntity<T>()
        where T : Entity
    {
        var typed = (Entity)Activator.CreateInstance<T>();
        if (!string.IsNullOrEmpty(typed.LogicalName) && !string.Equals(typed.LogicalName, LogicalName, StringComparison.Ordinal))
            throw new NotSupportedException($"A row of '{LogicalName}' cannot be read as {typeof(T).Name}, which is a row of '{typed.LogicalName}'.");

        typed.LogicalName = LogicalName;
        typed.RowVersion = RowVersion;
        typed.EntityState = EntityState;
        typed.ExtensionData = ExtensionData;
        // Shared, not copied: a plug-in that writes to its typed target writes to the message's target.
        typed.Attributes = Attributes;
        typed.FormattedValues = FormattedValues;
        typed.RelatedEntities = RelatedEntities;
        typed.KeyAttributes = KeyAttributes;
        typed.Id = Id;
        return (T)typed;
    }

    protected virtual TEntity GetRelatedEntity<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole)
        where TEntity : Entity =>
        GetRelatedEntities<TEntity>(relationshipSchemaName, primaryEntityRole)?.FirstOrDefault();

    protected virtual void SetRelatedEntity<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole, TEntity entity)
        where TEntity : Entity =>
        SetRelatedEntities(relationshipSchemaName, primaryEntityRole, entity is null ? null : new[] { entity });

    protected virtual IEnumerable<TEntity> GetRelatedEntities<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole)
        where TEntity : Entity =>
        RelatedEntities.TryGetValue(RelationshipOf(relationshipSchemaName, primaryEntityRole), out var related)
            ? related.Entities.Cast<TEntity>()
            : null;

    protected virtual void SetRelatedEntities<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole, IEnumerable<TEntity> entities)
        where TEntity : Entity
    {
        var relationship = RelationshipOf(relationshipSchemaName, primaryEntityRole);
        if (entities is null || !entities.Any())
            RelatedEntities.Remove(relationship);
        else
            RelatedEntities[relationship] = RowsOf(entities);
    }

    private static Relationship RelationshipOf(string schemaName, EntityRole? role) =>
        new(schemaName) { PrimaryEntityRole = role };

    private static EntityCollection RowsOf(IEnumerable<Entity> entities)
    {
        var rows = new EntityCollection(entities.ToList());
        rows.EntityName = rows[0].LogicalName;
        return rows;
    }
}
