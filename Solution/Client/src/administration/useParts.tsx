import { useState, type ReactNode } from 'react';
import type { PartSet, Placed, Removed } from '../api/drafts';
import { UndoBar } from '../shared/UndoBar';
import { useAction } from '../shared/useAction';
import { texts } from '../texts';
import { useAdministration } from './useAdministration';

interface Parts<T> {
  readonly busy: boolean;
  /** What was refused, or removed and can still be had back. */
  readonly notice: ReactNode;
  readonly remove: (part: T, trigger: HTMLElement) => void;
  /** Moves a part up (-1) or down (1). */
  readonly shift: (part: T, by: -1 | 1, trigger: HTMLElement) => void;
}

/** Puts the parts of a draft in another order, removes them and has them back. */
export function useParts<T extends Placed>(set: PartSet, parts: readonly T[], titleOf: (part: T) => string, reload: () => Promise<void>): Parts<T> {
  const own = texts.codifying;
  const { drafts } = useAdministration();
  const { run, busy, refusal } = useAction(reload);
  const [gone, setGone] = useState<{ title: string; rows: Removed }>();

  const remove = (part: T, trigger: HTMLElement) => void run(async () => {
    setGone({ title: titleOf(part), rows: await drafts.remove(set, part.id!) });
  }, own.removed(titleOf(part)), trigger);
  const shift = async (part: T, by: -1 | 1, trigger: HTMLElement) => {
    const place = parts.indexOf(part);
    await run(() => drafts.arrange(set, parts.with(place, parts[place + by]!).with(place + by, part)), own.moved(titleOf(part)), trigger);
    trigger.focus();
  };
  const undo = (title: string, rows: Removed) => void run(async () => {
    await drafts.restore(rows);
    setGone(undefined);
  }, own.restored(title));

  const notice = (
    <>
      {refusal}
      {gone && <UndoBar key={gone.title} text={own.removed(gone.title)} busy={busy} onUndo={() => undo(gone.title, gone.rows)} onDismiss={() => setGone(undefined)} />}
    </>
  );
  return { busy, notice, remove, shift: (part, by, trigger) => void shift(part, by, trigger) };
}
