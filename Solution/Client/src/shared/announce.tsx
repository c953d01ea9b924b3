import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';

const Announcing = createContext<(message: string) => void>(() => undefined);

/** Says a message to people who use a screen reader. */
export function useAnnounce(): (message: string) => void {
  return useContext(Announcing);
}

export function Announcer({ children }: { children: ReactNode }) {
  const [spoken, setSpoken] = useState({ message: '', count: 0 });
  const announce = useCallback((message: string) => setSpoken(({ count }) => ({ message, count: count + 1 })), []);
  return (
    <Announcing.Provider value={announce}>
      {children}
      {/* A new element each time, so that the same message is spoken again. */}
      <div role="status" aria-live="polite" className="hidden"><span key={spoken.count}>{spoken.message}</span></div>
    </Announcing.Provider>
  );
}
