import { AdministrationProvider } from 'client/administration/useAdministration';
import { useLoad } from 'client/shared/useLoad';
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import { Api } from '../api/api';
import type { User } from '../api/types';

export interface Session {
  readonly api: Api;
  readonly users: readonly User[];
  readonly actor: User | undefined;
  readonly actAs: (user: User) => void;
  readonly error?: unknown;
  readonly retry: () => void;
}

const Current = createContext<Session | undefined>(undefined);
const remembered = 'sales-process.acting-user';

export function useSession(): Session {
  const session = useContext(Current);
  if (!session) throw new Error('useSession needs a SessionProvider above it.');
  return session;
}

export function useApi(): Api {
  return useSession().api;
}

/** Who acts: the user chosen last time, else whom the organisation takes the caller for. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const [chosenId, setChosenId] = useState(() => localStorage.getItem(remembered));
  const { data, error, reload } = useLoad(loadUsers);
  const users = data?.users ?? noUsers;
  const actor = users.find((user) => user.id === chosenId) ?? users.find((user) => user.id === data?.callerId) ?? users[0];

  const api = useMemo(() => new Api(actor?.id), [actor?.id]);
  const actAs = useCallback((user: User) => {
    localStorage.setItem(remembered, user.id);
    setChosenId(user.id);
  }, []);
  const session = useMemo(
    () => ({ api, users, actor, actAs, error, retry: () => void reload() }),
    [api, users, actor, actAs, error, reload],
  );
  return (
    <Current.Provider value={session}>
      <AdministrationProvider value={api.administration}>{children}</AdministrationProvider>
    </Current.Provider>
  );
}

const noUsers: readonly User[] = [];

async function loadUsers(): Promise<{ users: User[]; callerId: string | undefined }> {
  const api = new Api();
  const [users, callerId] = await Promise.all([api.users(), api.whoAmI()]);
  return { users, callerId };
}
