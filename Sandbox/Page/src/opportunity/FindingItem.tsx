import { Badge, ProgressBar, Text } from '@fluentui/react-components';
import { AttachRegular } from '@fluentui/react-icons/svg/attach';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { LightbulbRegular } from '@fluentui/react-icons/svg/lightbulb';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import type { Finding, Stage } from '../api/types';
import { FileButton } from '../shared/FileButton';
import { texts } from '../texts';
import { EvidenceLine } from './EvidenceLine';
import styles from './gate.module.css';

interface Props {
  readonly finding: Finding;
  /** Named where it is not the current one: a move may pass several gates. */
  readonly stage: Stage | undefined;
  readonly busy: boolean;
  readonly sent: number | undefined;
  readonly onAttach: (file: File) => void;
}

const icons = {
  met: CheckmarkCircleFilled,
  open: ErrorCircleRegular,
  advice: LightbulbRegular,
  unknown: QuestionCircleRegular,
} as const;

const colors = { met: 'success', open: 'severe', advice: 'brand', unknown: 'informative' } as const;

export function FindingItem({ finding, stage, busy, sent, onAttach }: Props) {
  const { title, kind, effect, state, ask, fixer, leastGrade, evidence } = finding;
  const isOpen = state === 'open' || state === 'decayed';
  const look = isOpen ? (effect === 'block' ? 'open' : 'advice') : state;
  const Icon = icons[look];
  const color = state !== 'met' && effect === 'block' ? 'severe' : colors[look];
  const isCheckpoint = kind === 'checkpoint';
  const details = [
    texts.gate.kinds[kind] ?? kind,
    stage?.name,
    fixer && texts.gate.fixer(fixer),
    isCheckpoint && state !== 'met' && leastGrade && texts.gate.leastGrade(leastGrade),
  ];
  return (
    <li className={styles.finding} data-look={look} data-effect={effect}>
      <Icon className={styles.icon} fontSize={24} aria-hidden="true" />
      <div className={styles.what}>
        <div className={styles.line}>
          <Text as="h3" weight="semibold" className={styles.title}>{title}</Text>
          <Badge appearance="tint" color={color}>{texts.gate.state(state, effect)}</Badge>
        </div>
        {ask && state !== 'met' && <Text className={styles.ask}>{ask}</Text>}
        {evidence.length > 0 && <ul className={styles.evidence}>{evidence.map((file) => <EvidenceLine key={file.noteId ?? file.name} file={file} />)}</ul>}
        <Text size={200} className={styles.details}>{details.filter(Boolean).join(' · ')}</Text>
        {sent !== undefined && <ProgressBar value={sent} aria-label={texts.notes.uploading(title)} />}
      </div>
      {isCheckpoint && state !== 'met' && (
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
    </li>
  );
}
