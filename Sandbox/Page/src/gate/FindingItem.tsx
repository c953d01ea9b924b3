import { Badge, ProgressBar, Text } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons/svg/attach';
import { FileButton } from 'client/shared/FileButton';
import type { Finding, SignOff, Stage } from '../api/types';
import { DealKiller } from '../decisions/DealKiller';
import { SignOffAction } from '../decisions/SignOffAction';
import { WaiverAction } from '../decisions/WaiverAction';
import { texts } from '../texts';
import { EvidenceLine } from './EvidenceLine';
import styles from './gate.module.css';
import { holds, kills, lookOf } from './look';
import { SignOffFacts } from './SignOffFacts';
import { WaiverFacts } from './WaiverFacts';

interface Props {
  readonly opportunityId: string;
  readonly finding: Finding;
  readonly processCode: string;
  /** Named where it is not the current one: a move may pass several gates. */
  readonly stage: Stage | undefined;
  /** They name who signed; none for whoever may not read that. */
  readonly signOffs: readonly SignOff[];
  readonly busy: boolean;
  readonly sent: number | undefined;
  readonly onAttach: (file: File) => void;
  readonly reload: () => Promise<void>;
}

/** One requirement: what was found of it, why, and what can be done about it here. */
export function FindingItem({ opportunityId, finding, processCode, stage, signOffs, busy, sent, onAttach, reload }: Props) {
  const { title, kind, effect, ask, fixer, leastGrade, evidence, dealKiller } = finding;
  const { key, Icon, color, text } = lookOf(finding);
  const isOpen = !holds(finding);
  const needsFile = kind === 'checkpoint' && isOpen;
  const details = [
    texts.gate.kinds[kind] ?? kind,
    dealKiller && !isOpen && texts.gate.dealKiller,
    stage?.name,
    fixer && texts.gate.fixer(fixer),
    needsFile && leastGrade && texts.gate.leastGrade(leastGrade),
  ];
  return (
    <li className={styles.finding} data-look={key} data-effect={effect}>
      <Icon className={styles.icon} fontSize={24} aria-hidden="true" />
      <div className={styles.what}>
        <div className={styles.line}>
          <Text as="h3" weight="semibold" className={styles.title}>{title}</Text>
          <Badge appearance="tint" color={color}>{text}</Badge>
          {dealKiller && isOpen && <Badge appearance="outline" color="danger">{texts.gate.dealKiller}</Badge>}
        </div>
        {ask && isOpen && <Text className={styles.ask}>{ask}</Text>}
        {evidence.length > 0 && <ul className={styles.evidence}>{evidence.map((file) => <EvidenceLine key={file.noteId ?? file.name} file={file} />)}</ul>}
        <SignOffFacts finding={finding} signOffs={signOffs} />
        <WaiverFacts finding={finding} />
        <Text size={200} className={styles.details}>{details.filter(Boolean).join(' · ')}</Text>
        {sent !== undefined && <ProgressBar value={sent} aria-label={texts.notes.uploading(title)} />}
        {isOpen && finding.waivable && !kills(finding) && <WaiverAction opportunityId={opportunityId} finding={finding} reload={reload} />}
      </div>
      {needsFile && (
        <FileButton
          icon={<AttachRegular />}
          className={styles.attach}
          aria-label={texts.gate.attachFor(title)}
          disabledFocusable={busy}
          onFiles={([file]) => file && onAttach(file)}
        >
          {texts.gate.attach}
        </FileButton>
      )}
      {kind === 'sign-off' && <SignOffAction opportunityId={opportunityId} finding={finding} reload={reload} />}
      {kills(finding) && <DealKiller opportunityId={opportunityId} finding={finding} processCode={processCode} reload={reload} />}
    </li>
  );
}
