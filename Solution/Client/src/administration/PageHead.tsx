import { Text } from '@fluentui/react-components';
import { useEffect } from 'react';
import { texts } from '../texts';
import styles from './administration.module.css';

/** What a page of the administration is about, also as the title of the window. */
export function PageHead({ title, hint }: { title: string; hint: string }) {
  useEffect(() => { document.title = texts.title(title); }, [title]);
  return (
    <header className={styles.head}>
      <Text as="h1" size={500} weight="semibold" className={styles.title}>{title}</Text>
      <Text className={styles.muted}>{hint}</Text>
    </header>
  );
}
