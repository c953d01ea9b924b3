import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import styles from './decisions.module.css';

/** One way out of several: the button for it and what it leads to. */
export function Choice({ hint, children }: { hint: string; children: ReactNode }) {
  return (
    <li className={styles.choice}>
      {children}
      <Text size={200} className={styles.muted}>{hint}</Text>
    </li>
  );
}
