import { Badge } from '@fluentui/react-components';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { formatDay } from 'client/shared/format';
import type { ReactNode } from 'react';
import type { Evidence } from '../api/types';
import { texts } from '../texts';
import styles from './gate.module.css';

/** A file that proves something: its grade says how strongly, its marks what to be careful about. */
export function EvidenceLine({ file, children }: { file: Evidence; children?: ReactNode }) {
  const strength = texts.grades[file.grade];
  const marks = [file.sameFileElsewhere && texts.gate.sameFileElsewhere, file.cameAfterTheMove && texts.gate.cameAfterTheMove];
  return (
    <li className={styles.file}>
      <DocumentRegular aria-hidden="true" fontSize={16} />
      <span className={styles.fileName}>{file.name}</span>
      <span className={styles.muted}>
        {texts.gate.grade(file.grade)}{strength && ` (${strength})`} · {formatDay(file.receivedOn)}
      </span>
      {marks.map((mark) => mark && <Badge key={mark} appearance="tint" color="warning" className={styles.mark}>{mark}</Badge>)}
      {children}
    </li>
  );
}
