import { Badge, Text } from '@fluentui/react-components';
import type { ReportFinding } from '../api/report';
import { Panel } from '../shared/Panel';
import { texts } from '../texts';
import styles from './administration.module.css';

const colors = { critical: 'danger', warning: 'warning', information: 'informative' } as const;

/** What a health check has found, and what puts it in order. */
export function FindingsPanel({ findings }: { findings: readonly ReportFinding[] }) {
  const own = texts.health;
  if (findings.length === 0) return null;
  return (
    <Panel title={own.findings}>
      <ul className={styles.list}>
        {findings.map(({ code, severity, text, remedy }) => (
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
  );
}
