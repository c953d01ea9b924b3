import { Button, Spinner, Text } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { TrophyRegular } from '@fluentui/react-icons/svg/trophy';
import { useAction } from 'client/shared/useAction';
import type { Gate, Opportunity, Stage, Verdict } from '../api/types';
import { useApi } from '../shared/session';
import { texts } from '../texts';
import styles from './process.module.css';
import { ProcessBar } from './ProcessBar';

interface Props {
  readonly opportunity: Opportunity;
  readonly gate: Gate;
  readonly reload: () => Promise<void>;
}

/** The business process flow: where the opportunity stands, one step back and one step on. */
export function ProcessPanel({ opportunity, gate, reload }: Props) {
  const api = useApi();
  const action = useAction(reload);
  const { run, busy, refusal } = action;
  const { id, state } = opportunity;

  if (!gate.governed) {
    return (
      <section tabIndex={-1} className={styles.panel} aria-label={texts.process.panel}>
        <div className={styles.top}>
          <div className={styles.heading}>
            <Text as="h2" weight="semibold" size={400}>{texts.process.none}</Text>
            <Text className={styles.muted}>{texts.process.noneHint}</Text>
          </div>
          {state === 'open' && (
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void run(() => api.startProcess(id), texts.process.started)}>
              {texts.process.start}
            </Button>
          )}
        </div>
        {refusal}
      </section>
    );
  }

  const move = (stage: Stage) => void run(() => api.move(id, gate, stage), texts.process.moved(stage.name));
  const win = () => void run(() => api.win(id, texts.opportunity.winSubject), texts.opportunity.won);
  const { previous, next } = neighbours(gate);
  return (
    <section tabIndex={-1} className={styles.panel} aria-label={texts.process.panel}>
      <div className={styles.top}>
        <Text as="h2" weight="semibold" size={400} className={styles.heading}>{gate.process.name}</Text>
        {state === 'open' && (
          <div className={styles.moves}>
            {busy && <Spinner size="tiny" aria-label={texts.process.working} />}
            {previous && (
              <Button disabledFocusable={busy} icon={<ChevronLeftRegular />} onClick={() => move(previous)}>{texts.process.back(previous.name)}</Button>
            )}
            {/* One button for the step on, whatever it leads to: the focus stays on it from stage to stage. */}
            <Button
              appearance="primary"
              disabledFocusable={busy}
              icon={next ? <ChevronRightRegular /> : <TrophyRegular />}
              iconPosition={next ? 'after' : 'before'}
              onClick={() => (next ? move(next) : win())}
            >
              {next ? texts.process.next(next.name) : texts.opportunity.win}
            </Button>
          </div>
        )}
      </div>
      {refusal}
      <ProcessBar verdict={gate} state={state} />
    </section>
  );
}

function neighbours({ stages, from }: Verdict): { previous?: Stage | undefined; next?: Stage | undefined } {
  const current = stages.find((stage) => stage.code === from);
  const at = (offset: number) => stages.find((stage) => stage.position === (current?.position ?? -1) + offset);
  return { previous: at(-1), next: at(1) };
}
