import { useCallback, useRef, useState, type ReactNode } from 'react';
import { useAnnounce } from './announce';
import { keepFocus, panelOf } from './focus';
import { Refusal } from './Refusal';
import { messageOf } from './States';

export interface Action {
  /** Does the work, loads everything again and says `done`; a refusal is shown in its place. True when it was done. */
  readonly run: (work: () => Promise<unknown>, done: string, trigger?: HTMLElement) => Promise<boolean>;
  readonly busy: boolean;
  readonly refusal: ReactNode;
}

/** One thing at a time that a person asks for, with the server's own words when it says no. */
export function useAction(reload: () => Promise<void>): Action {
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const from = useRef<HTMLElement | null>(null);

  const run = useCallback<Action['run']>(async (work, done, trigger) => {
    from.current = trigger ?? (document.activeElement as HTMLElement | null);
    const panel = panelOf(from.current);
    setBusy(true);
    setRefused(undefined);
    const refusal = await work().then(() => undefined, messageOf);
    await reload();
    setBusy(false);
    setRefused(refusal);
    if (refusal === undefined) announce(done);
    keepFocus(panel);
    return refusal === undefined;
  }, [announce, reload]);

  const dismiss = () => {
    setRefused(undefined);
    from.current?.focus();
    keepFocus();
  };
  return { run, busy, refusal: refused !== undefined && <Refusal message={refused} onDismiss={dismiss} /> };
}
