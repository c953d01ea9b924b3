import { DataverseError } from 'client/api/webApi';
import { useHash } from 'client/shared/hash';
import { useLoad, type Loaded } from 'client/shared/useLoad';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { SignOff, Waiver } from '../api/types';
import { useSession } from '../shared/session';

/** What waits for the acting user. Who may decide is the server's to say; what somebody asked for, somebody else decides. */
export interface Waiting {
  readonly signOffs: readonly SignOff[];
  readonly waivers: readonly Waiver[];
  readonly running: readonly Waiver[];
  /** The opportunities among them that the acting user may open. */
  readonly readable: ReadonlySet<string>;
}

const Current = createContext<Loaded<Waiting> | undefined>(undefined);
const forbidden = 403;
const nothing: Waiting = { signOffs: [], waivers: [], running: [], readable: new Set() };

export function useWaiting(): Loaded<Waiting> {
  const waiting = useContext(Current);
  if (!waiting) throw new Error('useWaiting needs a WaitingProvider above it.');
  return waiting;
}

export function WaitingProvider({ children }: { children: ReactNode }) {
  const { api, actor } = useSession();
  const actorId = actor?.id;
  const load = useCallback(async (): Promise<Waiting> => {
    if (actorId === undefined) return nothing;
    const [asked, open] = await Promise.all([unlessForbidden(api.decisions.waitingSignOffs()), unlessForbidden(api.decisions.openWaivers())]);
    const signOffs = asked.filter(({ requestedBy }) => requestedBy?.id !== actorId);
    const waivers = open.filter(({ requestedBy }) => requestedBy?.id !== actorId);
    const readable = await api.decisions.readable([...signOffs, ...waivers].map(({ opportunity }) => opportunity.id)).catch(() => new Set<string>());
    return { signOffs, waivers: waivers.filter(({ isGranted }) => !isGranted), running: waivers.filter(({ isGranted }) => isGranted), readable };
  }, [api, actorId]);
  const { data, error, reload } = useLoad(load);

  // Others decide too: whoever turns to another page sees what waits now.
  const hash = useHash();
  const shown = useRef(hash);
  useEffect(() => {
    if (shown.current === hash) return;
    shown.current = hash;
    void reload();
  }, [hash, reload]);

  const waiting = useMemo(() => ({ data, error, reload }), [data, error, reload]);
  return <Current.Provider value={waiting}>{children}</Current.Provider>;
}

/** Who may not see any has none to decide. */
async function unlessForbidden<T>(rows: Promise<T[]>): Promise<T[]> {
  return rows.catch((error: unknown) => {
    if (error instanceof DataverseError && error.status === forbidden) return [];
    throw error;
  });
}
