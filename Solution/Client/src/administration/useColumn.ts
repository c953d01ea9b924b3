import { useCallback } from 'react';
import { passedIn, tableAfter } from '../api/columnPaths';
import type { Column } from '../api/metadata';
import { useLoad } from '../shared/useLoad';
import { useAdministration } from './useAdministration';

/** What is known at the end of a path to a column. */
export interface PathEnd {
  readonly passed: string;
  readonly table: string;
  /** The columns that can come next; undefined until they are known. */
  readonly columns: readonly Column[] | undefined;
  /** The column that the path leads to, where there is one. */
  readonly column: Column | undefined;
  /** Why they cannot be told, such as a table that there is not. */
  readonly error?: unknown;
}

/** Follows a path from a table to its column. */
export function useColumn(from: string, path: string): PathEnd {
  const { metadata } = useAdministration();
  const passed = passedIn(path);
  const table = tableAfter(from, passed);
  const { data, error } = useLoad(useCallback(() => metadata.columns(table), [metadata, table]));
  return { passed, table, columns: data, column: data?.find(({ name }) => passed + name === path), error };
}
