import { Badge, Button, Link, Text } from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { NoteRegular } from '@fluentui/react-icons/svg/note';
import { formatMoment, formatSize } from 'client/shared/format';
import type { Note } from '../api/types';
import { texts } from '../texts';
import styles from './notes.module.css';

interface Props {
  readonly note: Note;
  readonly name: string;
  readonly proves: string | undefined;
  readonly busy: boolean;
  readonly onDownload: () => void;
  readonly onDelete: (trigger: HTMLElement) => void;
}

export function NoteItem({ note, name, proves, busy, onDownload, onDelete }: Props) {
  const Icon = note.fileName ? DocumentRegular : NoteRegular;
  return (
    <li className={styles.note}>
      <Icon className={styles.icon} fontSize={20} aria-hidden="true" />
      <div className={styles.what}>
        <Text as="h3" weight="semibold" className={styles.title}>{name}</Text>
        {proves && <Badge appearance="tint" color="success" className={styles.proves}>{texts.notes.counts(proves)}</Badge>}
        {note.text && <Text className={styles.text}>{note.text}</Text>}
        {note.fileName && (
          <span className={styles.file}>
            <Link as="button" disabledFocusable={busy} aria-label={texts.notes.download(note.fileName)} onClick={onDownload} className={styles.fileName}>
              <ArrowDownloadRegular aria-hidden="true" /> {note.fileName}
            </Link>
            {note.fileSize !== undefined && <span className={styles.muted}>{formatSize(note.fileSize)}</span>}
          </span>
        )}
        <Text size={200} className={styles.muted}>{[note.createdBy, formatMoment(note.createdOn)].filter(Boolean).join(' · ')}</Text>
      </div>
      <Button
        appearance="subtle"
        icon={<DeleteRegular />}
        aria-label={texts.notes.deleteNote(name)}
        disabledFocusable={busy}
        onClick={(event) => onDelete(event.currentTarget)}
      />
    </li>
  );
}
