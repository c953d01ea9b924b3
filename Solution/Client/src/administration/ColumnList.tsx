import { ColumnField } from './ColumnField';
import { EditableList } from './EditableList';

interface Props {
  readonly legend: string;
  readonly hint?: string;
  readonly label: string;
  readonly add: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly onChange: (columns: readonly string[]) => void;
}

/** Columns of one table, in their order. */
export function ColumnList({ table, columns, ...list }: Props) {
  return (
    <EditableList {...list} items={columns} fresh="">
      {(column, set, name) => <ColumnField label={name} table={table} value={column} onChange={set} />}
    </EditableList>
  );
}
