import { Text } from '@fluentui/react-components';
import type { ProcessActivity } from '../api/administration';
import { texts } from '../texts';
import styles from './administration.module.css';

/** What a seller does in a stage, with the how. */
export function ActivityList({ activities }: { activities: readonly ProcessActivity[] }) {
  if (activities.length === 0) return null;
  return (
    <>
      <Text as="h3" weight="semibold" className={styles.title}>{texts.processes.activities}</Text>
      <ul className={styles.list}>
        {activities.map(({ id, title, who, message, questions }) => (
          <li key={id} className={styles.item}>
            <div className={styles.words}>
              <Text weight="semibold">{title}</Text>
              {who !== undefined && <Text size={200} className={styles.muted}>{who}</Text>}
              {message !== undefined && <Text>{message}</Text>}
              {questions.length > 0 && <ul>{questions.map((question) => <li key={question}>{question}</li>)}</ul>}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
