import { Text } from '@fluentui/react-components';
import { formatDay, formatLastDay } from 'client/shared/format';
import type { Receipt, StatedFinding } from '../api/types';
import { useSession } from '../shared/session';
import { texts } from '../texts';
import styles from './receipts.module.css';

const shownOfHash = 12;

interface Props {
  readonly receipt: Receipt;
  readonly titles: ReadonlyMap<string, string>;
}

/** What a move stood on, as its receipt states it, and the hash that binds the statement. */
export function StatedFindings({ receipt: { findings, hash }, titles }: Props) {
  const own = texts.receipts;
  return (
    <div className={styles.stated}>
      {findings.length === 0 && <Text size={200}>{own.nothingAsked}</Text>}
      <ul className={styles.findings}>
        {findings.map((finding) => <Stated key={finding.code} finding={finding} title={titles.get(finding.code) ?? finding.code} />)}
      </ul>
      <Text size={200} className={styles.muted}>{own.hash} <Hash value={hash} /></Text>
    </div>
  );
}

function Stated({ finding: { state, effect, evidence, signOff, waiver }, title }: { finding: StatedFinding; title: string }) {
  const { users } = useSession();
  const nameOf = (id: string) => users.find((user) => user.id === id)?.name ?? texts.receipts.somebody;
  return (
    <li>
      <Text size={200}><strong>{title}</strong> · {texts.gate.state(state, effect)}</Text>
      {evidence.map(({ id, sha256, grade }) => <Text key={id} size={200} block>{texts.gate.grade(grade)} · <Hash value={sha256} /></Text>)}
      {signOff && <Text size={200} block>{texts.receipts.signOff(signOff.state, nameOf(signOff.by), formatDay(signOff.on))}</Text>}
      {waiver && <Text size={200} block>{texts.receipts.waiver(nameOf(waiver.by), formatLastDay(waiver.until))}</Text>}
    </li>
  );
}

function Hash({ value }: { value: string }) {
  return <code className={styles.hash} title={value}>{value.slice(0, shownOfHash)}…</code>;
}
