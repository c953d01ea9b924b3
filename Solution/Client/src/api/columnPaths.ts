/** Ways to columns: a column, or a lookup, the table it leads to and a column there, as in `customerid.account.revenue`. */

/** What a path has passed already: its lookups and tables, with a dot after each. */
export function passedIn(path: string): string {
  const parts = path.split('.');
  return parts.slice(0, parts.length - 1 - ((parts.length - 1) % 2)).map((part) => `${part}.`).join('');
}

/** The table whose columns come next. */
export function tableAfter(table: string, passed: string): string {
  return passed.split('.').at(-2) ?? table;
}
