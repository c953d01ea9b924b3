import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { Report } from 'client/api/report';
import { texts } from '../texts';
import styles from './receipts.module.css';

/** The result of a verification; what concerns one receipt stands at that receipt. */
export function ReportBar({ report: { clean, findings } }: { report: Report }) {
  const other = findings.filter(({ receipt, severity }) => !receipt && severity !== 'information');
  return (
    <MessageBar intent={clean ? 'success' : 'error'} layout="multiline" className={styles.report}>
      <MessageBarBody>
        <MessageBarTitle>{clean ? texts.receipts.clean : texts.receipts.notClean}</MessageBarTitle>
        {other.map(({ code, text, remedy }) => <p key={code + text} className={styles.problem}>{text} {remedy}</p>)}
      </MessageBarBody>
    </MessageBar>
  );
}
