import { Dropdown, Option, Text } from '@fluentui/react-components';
import type { Evidence, Finding } from '../api/types';
import { texts } from '../texts';
import { EvidenceLine } from './EvidenceLine';
import styles from './gate.module.css';

interface Props {
  readonly evidence: readonly Evidence[];
  readonly checkpoints: readonly Finding[];
  readonly busy: boolean;
  readonly onAssign: (file: Evidence, checkpoint: Finding) => void;
}

/** Files that nobody has said the meaning of: only a person can. */
export function UnassignedEvidence({ evidence, checkpoints, busy, onAssign }: Props) {
  return (
    <div className={styles.unassigned}>
      <Text as="h3" weight="semibold" className={styles.title}>{texts.gate.unassigned}</Text>
      <Text size={200} className={styles.muted}>{texts.gate.unassignedHint}</Text>
      <ul className={styles.evidence}>
        {evidence.map((file) => (
          <EvidenceLine key={file.noteId ?? file.name} file={file}>
            {file.noteId && checkpoints.length > 0 && (
              <span className={styles.picker}>
                <span aria-hidden="true">{texts.gate.whatProves}</span>
                <Dropdown
                  size="small"
                  aria-label={texts.gate.whatFileProves(file.name)}
                  placeholder={texts.gate.choose}
                  disabled={busy}
                  selectedOptions={[]}
                  onOptionSelect={(_, { optionValue }) => {
                    const chosen = checkpoints.find(({ code }) => code === optionValue);
                    if (chosen) onAssign(file, chosen);
                  }}
                >
                  {checkpoints.map(({ code, title }) => <Option key={code} value={code}>{title}</Option>)}
                </Dropdown>
              </span>
            )}
          </EvidenceLine>
        ))}
      </ul>
    </div>
  );
}
