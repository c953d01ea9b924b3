import { Text } from '@fluentui/react-components';
import { useId, type HTMLAttributes, type ReactNode } from 'react';
import styles from './Panel.module.css';

type Props = HTMLAttributes<HTMLElement> & {
  readonly title: string;
  readonly aside?: ReactNode;
};

/** A card of the page, found by its title. */
export function Panel({ title, aside, children, ...section }: Props) {
  const id = useId();
  return (
    <section {...section} tabIndex={-1} aria-labelledby={id} className={styles.panel}>
      <div className={styles.top}>
        <Text as="h2" id={id} weight="semibold" size={400} className={styles.title}>{title}</Text>
        {aside}
      </div>
      {children}
    </section>
  );
}
