import { Button } from '@fluentui/react-components';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { useState } from 'react';
import type { Finding } from '../api/types';
import { texts } from '../texts';
import styles from './decisions.module.css';
import { WaiverDialog } from './WaiverDialog';

interface Props {
  readonly opportunityId: string;
  readonly finding: Finding;
  readonly reload: () => Promise<void>;
}

/** Asks for an exception from a requirement, unless that has been done. */
export function WaiverAction({ opportunityId, finding, reload }: Props) {
  const [asked, setAsked] = useState<HTMLElement>();
  if (finding.waiver?.state === 'requested') return null;
  return (
    <>
      <Button
        size="small"
        icon={<ClockRegular />}
        className={styles.quiet}
        aria-label={texts.waiver.askFor(finding.title)}
        onClick={(event) => setAsked(event.currentTarget)}
      >
        {texts.waiver.ask}
      </Button>
      {asked && <WaiverDialog opportunityId={opportunityId} finding={finding} trigger={asked} reload={reload} onClose={() => setAsked(undefined)} />}
    </>
  );
}
