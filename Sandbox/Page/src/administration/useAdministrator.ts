import { useLoad } from 'client/shared/useLoad';
import { useCallback } from 'react';
import { useSession } from '../shared/session';

/** Whether the acting user administers the organisation; nobody does until that is known. */
export function useAdministrator(): boolean {
  const { api, actor } = useSession();
  const id = actor?.id;
  const { data } = useLoad(useCallback(async () => id !== undefined && await api.solutions.isAdministrator(id), [api, id]));
  return data === true;
}
