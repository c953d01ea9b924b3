import { Badge, Button, MessageBar, MessageBarBody, MessageBarTitle, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { HealthReport } from '../api/administration';
import { formatMoment } from '../shared/format';
import { Panel } from '../shared/Panel';
import { useAction } from '../shared/useAction';
import { texts } from '../texts';
import styles from './administration.module.css';
import { PageHead } from './PageHead';
import { useAdministration } from './useAdministration';

const colors = { critical: 'danger', warning: 'warning', information: 'informative' } as const;
const nothingChanged = () => Promise.resolve();

/** Whether the gates work as they were installed, and what puts them in order. */
export function HealthPage() {
  const own = texts.health;
  const administration = useAdministration();
  const { run, busy, refusal } = useAction(nothingChanged);
  const [report, setReport] = useState<HealthReport>();
  const [done, setDone] = useState<readonly string[]>();

  const check = () => run(async () => setReport(await administration.checkHealth()), own.checked);
  const provision = () => run(async () => {
    const { done: steps, message } = await administration.provision();
    setDone(steps.length > 0 ? steps : [message]);
    setReport(await administration.checkHealth());
  }, own.provisioned);

  return (
    <div className={styles.page}>
      <PageHead title={own.heading} hint={own.hint} />
      <Panel title={own.check}>
        <div className={styles.bar}>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void check()}>{own.run}</Button>
          <Button disabledFocusable={busy} onClick={() => void provision()}>{own.provision}</Button>
        </div>
        {refusal}
        {report && (
          <MessageBar intent={report.clean ? 'success' : 'error'} layout="multiline" className={styles.report}>
            <MessageBarBody>
              <MessageBarTitle>{report.message}</MessageBarTitle>
              {report.clean ? '' : own.lastClean(formatMoment(report.lastClean ?? undefined))}
            </MessageBarBody>
          </MessageBar>
        )}
      </Panel>
      {done && <Panel title={own.steps}>{done.map((line) => <p key={line} className={styles.line}>{line}</p>)}</Panel>}
      {report && report.findings.length > 0 && (
        <Panel title={own.findings}>
          <ul className={styles.list}>
            {report.findings.map(({ code, severity, text, remedy }) => (
              <li key={code + text} className={styles.item}>
                <Badge appearance="tint" color={colors[severity]}>{own.severities[severity]}</Badge>
                <div className={styles.words}>
                  <Text>{text}</Text>
                  <Text size={200} className={styles.muted}>{remedy}</Text>
                </div>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  );
}
