import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import type { Verdict } from '../api/types';
import { ReasonDialog } from '../shared/ReasonDialog';
import { useApi } from '../shared/session';
import { texts } from '../texts';
import styles from './opportunity.module.css';

interface Props {
  readonly opportunityId: string;
  readonly verdict: Verdict;
  readonly reload: () => Promise<void>;
}

/** Says that an opportunity stands where no receipt says how it got there, and lets somebody answer for that. */
export function TakeOverBar({ opportunityId, verdict, reload }: Props) {
  const api = useApi();
  const [asked, setAsked] = useState<HTMLElement>();
  const own = texts.takeOver;
  if (!verdict.uncovered) return null;
  return (
    <section tabIndex={-1} aria-label={own.name}>
      <MessageBar intent="warning" layout="multiline" className={styles.takeOver}>
        <MessageBarBody className={styles.uncovered}>
          <span>{verdict.message}</span>
          <Button size="small" onClick={(event) => setAsked(event.currentTarget)}>{own.ask}</Button>
        </MessageBarBody>
      </MessageBar>
      {asked && (
        <ReasonDialog
          trigger={asked}
          title={own.title}
          hint={own.text}
          confirm={own.ask}
          done={own.done}
          work={(reason) => api.decisions.takeOver(opportunityId, reason)}
          reload={reload}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}
