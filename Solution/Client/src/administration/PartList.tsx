import type { ReactNode } from 'react';
import type { PartSet, Placed } from '../api/drafts';
import styles from './administration.module.css';
import { PartActions } from './PartActions';
import { useParts } from './useParts';

interface Props<T> {
  readonly set: PartSet;
  readonly parts: readonly T[];
  readonly titleOf: (part: T) => string;
  /** Only drafts change. */
  readonly isDraft: boolean;
  readonly reload: () => Promise<void>;
  readonly onChange: (part: T, trigger: HTMLElement) => void;
  /** What is said of a part. */
  readonly children: (part: T) => ReactNode;
}

/** The activities or the requirements of a stage in their order. */
export function PartList<T extends Placed>({ set, parts, titleOf, isDraft, reload, onChange, children }: Props<T>) {
  const { busy, notice, remove, shift } = useParts(set, parts, titleOf, reload);
  return (
    <>
      {notice}
      <ul className={styles.list}>
        {parts.map((part, place) => (
          <li key={part.id} className={styles.item}>
            <div className={styles.words}>{children(part)}</div>
            {isDraft && (
              <PartActions
                title={titleOf(part)}
                isFirst={place === 0}
                isLast={place === parts.length - 1}
                busy={busy}
                onChange={(trigger) => onChange(part, trigger)}
                onShift={(by, trigger) => shift(part, by, trigger)}
                onRemove={(trigger) => remove(part, trigger)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
