import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, Spinner, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { texts } from '../texts';
import styles from './States.module.css';

export function Loading({ label }: { label: string }) {
  return <div className={styles.state}><Spinner label={label} /></div>;
}

export function Empty({ title, hint, children }: { title: string; hint: string; children?: ReactNode }) {
  return (
    <div className={styles.state}>
      <Text weight="semibold" size={400}>{title}</Text>
      <Text className={styles.hint}>{hint}</Text>
      {children}
    </div>
  );
}

/** Something could not be loaded: what, why in the server's words, and a way to try again. */
export function Failure({ title, error, onRetry }: { title: string; error: unknown; onRetry: () => void }) {
  return (
    <MessageBar intent="error" layout="multiline" role="alert" className={styles.failure}>
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <div className={styles.words}>{messageOf(error)}</div>
      </MessageBarBody>
      <MessageBarActions><Button onClick={onRetry}>{texts.retry}</Button></MessageBarActions>
    </MessageBar>
  );
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
