using System.Collections;

namespace Microsoft.Xrm.Sdk;

/// <summary>Data by key; setting a key adds or replaces it.</summary>
public abstract class DataCollection<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
{
    private readonly IDictionary<TKey, TValue> items;

    // The platform's own collections are the only ones that may derive from this.
    private protected DataCollection()
        : this(new Dictionary<TKey, TValue>())
    {
    }

    private protected DataCollection(IDictionary<TKey, TValue> items) => this.items = items;

    public int Count => items.Count;

    public ICollection<TKey> Keys => items.Keys;

    public ICollection<TValue> Values => items.Values;

    public virtual bool IsReadOnly => items.IsReadOnly;

    public virtual TValue this[TKey key]
    {
        get => items[key];
        set => items[key] = value;
    }

    public void Add(KeyValuePair<TKey, TValue> item) => items.Add(item);

    public void AddRange(params KeyValuePair<TKey, TValue>[] items) => AddRange((IEnumerable<KeyValuePair<TKey, TValue>>)items);

    public void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        if (items is null)
            return;

        foreach (var item in items)
            this.items.Add(item);
    }

    public void Add(TKey key, TValue value) => items.Add(key, value);

    public void Clear() => items.Clear();

    public bool Contains(TKey key) => items.ContainsKey(key);

    public bool Contains(KeyValuePair<TKey, TValue> key) => items.Contains(key);

    public bool TryGetValue(TKey key, out TValue value) => items.TryGetValue(key, out value);

    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => items.CopyTo(array, arrayIndex);

    public bool ContainsKey(TKey key) => items.ContainsKey(key);

    public bool Remove(TKey key) => items.Remove(key);

    public bool Remove(KeyValuePair<TKey, TValue> item) => items.Remove(item);

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}
