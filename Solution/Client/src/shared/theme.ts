import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

const dark = matchMedia('(prefers-color-scheme: dark)');

/** The theme the system asks for, followed while the page is open. */
export function useTheme(): Theme {
  const isDark = useSyncExternalStore(subscribe, () => dark.matches);
  return isDark ? webDarkTheme : webLightTheme;
}

function subscribe(changed: () => void): () => void {
  dark.addEventListener('change', changed);
  return () => dark.removeEventListener('change', changed);
}
