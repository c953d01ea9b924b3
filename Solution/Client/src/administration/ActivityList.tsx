import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { emptyActivity, type ActivityForm, type ProcessStage } from '../api/definitions';
import { lastPlace } from '../api/drafts';
import { texts } from '../texts';
import { ActivityDialog } from './ActivityDialog';
import styles from './administration.module.css';
import { PartList } from './PartList';
import { useAdministration } from './useAdministration';

interface Props {
  readonly stage: ProcessStage;
  readonly isDraft: boolean;
  readonly reload: () => Promise<void>;
}

/** What a seller does in a stage, with the how. */
export function ActivityList({ stage, isDraft, reload }: Props) {
  const own = texts.codifying.activity;
  const { drafts } = useAdministration();
  const [asked, setAsked] = useState<{ form: ActivityForm; trigger: HTMLElement }>();
  const { activities } = stage;
  return (
    <>
      <Text as="h3" weight="semibold" className={styles.section}>{texts.processes.activities}</Text>
      {activities.length === 0 && <Text className={styles.muted}>{own.none}</Text>}
      <PartList set="c3_activities" parts={activities} titleOf={({ title }) => title} isDraft={isDraft} reload={reload} onChange={(form, trigger) => setAsked({ form, trigger })}>
        {(activity) => <Words activity={activity} />}
      </PartList>
      {isDraft && (
        <Button aria-label={own.addTo(stage.name)} className={styles.add} onClick={({ currentTarget }) => setAsked({ form: { ...emptyActivity, position: lastPlace(activities) }, trigger: currentTarget })}>
          {own.add}
        </Button>
      )}
      {asked && <ActivityDialog {...asked} save={(form) => drafts.saveActivity(stage, form)} reload={reload} onClose={() => setAsked(undefined)} />}
    </>
  );
}

function Words({ activity: { title, who, message, questions, material } }: { activity: ActivityForm }) {
  return (
    <>
      <Text weight="semibold">{title}</Text>
      {who !== '' && <Text size={200} className={styles.muted}>{who}</Text>}
      {message !== '' && <Text>{message}</Text>}
      {questions.length > 0 && <ul>{questions.map((question) => <li key={question}>{question}</li>)}</ul>}
      {material.length > 0 && <Text size={200}>{texts.codifying.activity.pieces(material.map(({ name }) => name))}</Text>}
    </>
  );
}
