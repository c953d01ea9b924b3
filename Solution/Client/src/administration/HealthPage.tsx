import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { HealthReport } from '../api/administration';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { formatMoment } from '../shared/format';
import { Panel } from '../shared/Panel';
import { Failure, Loading } from '../shared/States';
import { useAction } from '../shared/useAction';
import { useLoad } from '../shared/useLoad';
import { texts } from '../texts';
import styles from './administration.module.css';
import { FindingsPanel } from './FindingsPanel';
import { PageHead } from './PageHead';
import { useAdministration } from './useAdministration';

const nothingChanged = () => Promise.resolve();

/** Whether the gates work as they were installed, and what puts them in order. */
export function HealthPage({ mayProvision }: { mayProvision: boolean }) {
  const own = texts.health;
  const administration = useAdministration();
  const { data: last, error, reload } = useLoad(useCallback(async () => await administration.lastHealth() ?? null, [administration]));
  const { run, busy, refusal } = useAction(nothingChanged);
  const [checked, setChecked] = useState<HealthReport>();
  const [done, setDone] = useState<readonly string[]>();
  const [removing, setRemoving] = useState<HTMLElement>();
  const report = checked ?? last?.report;

  const check = () => run(async () => setChecked(await administration.checkHealth()), own.checked);
  const provision = () => run(async () => {
    const { done: steps, message } = await administration.provision();
    setDone(steps.length > 0 ? steps : [message]);
    setChecked(await administration.checkHealth());
  }, own.provisioned);
  const remove = (trigger: HTMLElement) => run(async () => {
    const { done: steps, message } = await administration.removeSteps();
    setDone([message, ...steps]);
  }, own.removed, trigger);

  return (
    <div className={styles.page}>
      <PageHead title={own.heading} hint={own.hint} />
      <Panel title={own.check}>
        <div className={styles.bar}>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void check()}>{own.run}</Button>
          {mayProvision && <Button disabledFocusable={busy} onClick={() => void provision()}>{own.provision}</Button>}
          {mayProvision && <Button disabledFocusable={busy} onClick={(event) => setRemoving(event.currentTarget)}>{own.remove}</Button>}
        </div>
        {refusal}
        {error !== undefined && !checked && <Failure title={texts.errors.health} error={error} onRetry={() => void reload()} />}
        {last === undefined && error === undefined && !checked && <Loading label={own.loading} />}
        {last === null && !checked && <p className={styles.line}>{own.neverRan}</p>}
        {report && <Outcome report={report} ranOn={checked ? undefined : formatMoment(last?.ranOn)} />}
      </Panel>
      {done && <Panel title={own.steps}>{done.map((line) => <p key={line} className={styles.line}>{line}</p>)}</Panel>}
      {report && <FindingsPanel findings={report.findings} />}
      <ConfirmDialog
        trigger={removing}
        title={own.removeTitle}
        text={own.removeText}
        confirm={own.remove}
        onClose={() => setRemoving(undefined)}
        onConfirm={(trigger) => void remove(trigger)}
      />
    </div>
  );
}

/** What a check said in one sentence; of one that ran before, also when that was. */
function Outcome({ report, ranOn }: { report: HealthReport; ranOn: string | undefined }) {
  const own = texts.health;
  return (
    <MessageBar intent={report.clean ? 'success' : 'error'} layout="multiline" className={styles.report}>
      <MessageBarBody>
        <MessageBarTitle>{ranOn === undefined ? report.message : own.lastRan(ranOn, report.message)}</MessageBarTitle>
        {report.clean ? '' : own.lastClean(formatMoment(report.lastClean ?? undefined))}
      </MessageBarBody>
    </MessageBar>
  );
}
