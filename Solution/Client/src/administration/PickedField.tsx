import { Combobox, Field, Option } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { Picked } from '../api/conditions';
import type { Column } from '../api/metadata';
import { useLoad } from '../shared/useLoad';
import { texts } from '../texts';
import { useAdministration } from './useAdministration';

interface Props {
  readonly table: string;
  readonly column: Column | undefined;
  readonly picked: readonly Picked[];
  readonly onChange: (picked: readonly Picked[]) => void;
}

/** Options of a choice, or rows that a lookup leads to, found by their names. */
export function PickedField({ table, column, picked, onChange }: Props) {
  const { metadata } = useAdministration();
  const [sought, setSought] = useState('');
  const [isOpen, setOpen] = useState(false);
  const { data } = useLoad(useCallback(async () => {
    if (column === undefined) return [];
    if (column.type === 'choice') return metadata.options(table, column);
    return (await Promise.all(column.targets.map((target) => metadata.rowsNamed(target, sought)))).flat();
  }, [metadata, table, column, column?.type === 'lookup' ? sought : '']));

  const known = [...picked, ...(data ?? []).filter(({ id }) => picked.every((one) => one.id !== id))];
  const shown = known.filter(({ name }) => name.toLowerCase().includes(sought.trim().toLowerCase()));
  const choose = (ids: readonly string[]) => {
    setSought('');
    onChange(known.filter(({ id }) => ids.includes(id)));
  };
  return (
    <Field label={texts.conditions.picked} hint={picked.map(({ name }) => name).join(', ')} required>
      {/* What is typed only searches: the browser need not ask for it. Once the mouse has picked, the list would stay open when the keyboard goes on. */}
      <Combobox
        multiselect
        open={isOpen}
        required={false}
        value={sought}
        selectedOptions={picked.map(({ id }) => id)}
        onOpenChange={(_, { open }) => setOpen(open)}
        onKeyDown={({ key }) => { if (key === 'Tab') setOpen(false); }}
        onChange={(event) => setSought(event.target.value)}
        onOptionSelect={(_, { selectedOptions }) => choose(selectedOptions)}
      >
        {shown.map(({ id, name }) => <Option key={id} value={id} text={name}>{name}</Option>)}
      </Combobox>
    </Field>
  );
}
