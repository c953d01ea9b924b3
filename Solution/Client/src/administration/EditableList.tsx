import { Button, Text } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useEffect, useRef, type ReactNode } from 'react';
import { texts } from '../texts';
import styles from './forms.module.css';

interface Props<T> {
  readonly legend: string;
  readonly hint?: string;
  /** What one of them is called. */
  readonly label: string;
  readonly add: string;
  /** Whether each is a group that shows its number, since it has several fields. */
  readonly isNumbered?: boolean;
  readonly fresh: T;
  readonly items: readonly T[];
  readonly onChange: (items: readonly T[]) => void;
  /** The fields of one of them; a single one is known by its name and number. */
  readonly children: (item: T, set: (changed: T) => void, name: string) => ReactNode;
}

/** A list in a form: entries are added, filled in and removed. */
export function EditableList<T>({ legend, hint, label, add, isNumbered = false, fresh, items, onChange, children }: Props<T>) {
  const own = texts.codifying;
  const entries = useRef<HTMLDivElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const isAdding = useRef(false);
  useEffect(() => {
    if (isAdding.current) entries.current?.lastElementChild?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    isAdding.current = false;
  }, [items.length]);

  const append = () => {
    isAdding.current = true;
    onChange([...items, fresh]);
  };
  const drop = (place: number) => {
    onChange(items.filter((_, at) => at !== place));
    adder.current?.focus();
  };
  return (
    <fieldset className={styles.list}>
      <legend className={styles.legend}>{legend}</legend>
      {hint !== undefined && <Text size={200} className={styles.hint}>{hint}</Text>}
      <div ref={entries} className={styles.entries}>
        {items.map((item, at) => (
          <div key={at} {...(isNumbered && { role: 'group', 'aria-label': own.number(label, at + 1) })} className={styles.entry}>
            <div className={styles.fields}>
              {isNumbered && <Text size={200} weight="semibold">{own.number(label, at + 1)}</Text>}
              {children(item, (changed) => onChange(items.map((one, place) => (place === at ? changed : one))), own.number(label, at + 1))}
            </div>
            <Button appearance="subtle" icon={<DeleteRegular />} aria-label={own.removeNumber(label, at + 1)} onClick={() => drop(at)} />
          </div>
        ))}
      </div>
      <Button ref={adder} size="small" icon={<AddRegular />} className={styles.add} onClick={append}>{add}</Button>
    </fieldset>
  );
}
