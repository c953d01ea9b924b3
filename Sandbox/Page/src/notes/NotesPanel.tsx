import { Button } from '@fluentui/react-components';
import { NoteAddRegular } from '@fluentui/react-icons/svg/note-add';
import { returnFocus } from 'client/shared/focus';
import { Panel } from 'client/shared/Panel';
import { Failure, Loading } from 'client/shared/States';
import type { Loaded } from 'client/shared/useLoad';
import { useRef, useState } from 'react';
import type { Note, Verdict } from '../api/types';
import { useFileDrop } from '../shared/useFileDrop';
import { texts } from '../texts';
import { NoteEditor } from './NoteEditor';
import { NoteList } from './NoteList';
import styles from './notes.module.css';

interface Props {
  readonly opportunityId: string;
  readonly notes: Loaded<Note[]>;
  readonly verdict: Verdict | undefined;
  readonly titles: ReadonlyMap<string, string>;
  readonly reload: () => Promise<void>;
}

/** The notes of an opportunity; a file dropped anywhere on the panel starts a new one. */
export function NotesPanel({ opportunityId, notes, verdict, titles, reload }: Props) {
  const [writing, setWriting] = useState(false);
  const [files, setFiles] = useState<readonly File[]>([]);
  const newNote = useRef<HTMLButtonElement>(null);
  const drop = useFileDrop((dropped) => {
    setFiles([...files, ...dropped]);
    setWriting(true);
  });
  const close = () => {
    setWriting(false);
    setFiles([]);
    returnFocus(newNote.current);
  };

  return (
    <Panel
      title={texts.notes.name}
      aside={<Button ref={newNote} icon={<NoteAddRegular />} aria-expanded={writing} onClick={() => setWriting(true)}>{texts.notes.new}</Button>}
      {...drop.handlers}
    >
      {drop.over && <div className={styles.drop} aria-hidden="true">{texts.notes.drop}</div>}
      {writing && <NoteEditor opportunityId={opportunityId} verdict={verdict} files={files} onFiles={setFiles} reload={reload} onClose={close} />}
      {notes.error !== undefined && <Failure title={texts.errors.notes} error={notes.error} onRetry={() => void notes.reload()} />}
      {!notes.data && notes.error === undefined && <Loading label={texts.notes.loading} />}
      {notes.data && <NoteList opportunityId={opportunityId} notes={notes.data} verdict={verdict} titles={titles} reload={reload} />}
    </Panel>
  );
}
