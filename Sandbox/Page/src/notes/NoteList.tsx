import { ConfirmDialog } from 'client/shared/ConfirmDialog';
import { saveFile } from 'client/shared/files';
import { Empty } from 'client/shared/States';
import { UndoBar } from 'client/shared/UndoBar';
import { useAction } from 'client/shared/useAction';
import { useState } from 'react';
import type { Note, NoteContent, Verdict } from '../api/types';
import { useApi } from '../shared/session';
import { texts } from '../texts';
import { NoteItem } from './NoteItem';
import styles from './notes.module.css';

interface Props {
  readonly opportunityId: string;
  readonly notes: readonly Note[];
  readonly verdict: Verdict | undefined;
  readonly titles: ReadonlyMap<string, string>;
  readonly reload: () => Promise<void>;
}

interface Deleted {
  readonly id: string;
  readonly name: string;
  readonly content: NoteContent;
}

const nothingChanged = () => Promise.resolve();

/** The notes there are, and the last deleted one while it can still be had back. */
export function NoteList({ opportunityId, notes, verdict, titles, reload }: Props) {
  const api = useApi();
  const { run, busy, refusal } = useAction(reload);
  const reading = useAction(nothingChanged);
  const [asked, setAsked] = useState<{ note: Note; trigger: HTMLElement }>();
  const [deleted, setDeleted] = useState<Deleted>();

  const nameOf = ({ subject = '', fileName }: Note) => titles.get(subject) ?? (subject || fileName || texts.notes.untitled);
  const proves = ({ id }: Note) => verdict?.findings.find(({ evidence }) => evidence.some(({ noteId }) => noteId === id))?.title;

  const download = async ({ id }: Note) => {
    const { file } = await api.noteContent(id);
    if (file) saveFile(file);
  };
  const remove = (note: Note, trigger: HTMLElement) => run(async () => {
    const content = await api.noteContent(note.id);
    await api.deleteNote(note.id);
    setDeleted({ id: note.id, name: nameOf(note), content });
  }, texts.notes.deleted(nameOf(note)), trigger);
  const undo = ({ name, content }: Deleted) => run(async () => {
    await api.addNote(opportunityId, content);
    setDeleted(undefined);
  }, texts.notes.restored(name));

  const warning = asked && proves(asked.note);
  return (
    <>
      {refusal}
      {reading.refusal}
      {deleted && <UndoBar key={deleted.id} text={texts.notes.deleted(deleted.name)} busy={busy} onUndo={() => void undo(deleted)} onDismiss={() => setDeleted(undefined)} />}
      {notes.length === 0 && <Empty title={texts.notes.empty} hint={texts.notes.emptyHint} />}
      <ul className={styles.notes}>
        {notes.map((note) => (
          <NoteItem
            key={note.id}
            note={note}
            name={nameOf(note)}
            proves={proves(note)}
            busy={busy}
            onDownload={() => void reading.run(() => download(note), texts.notes.downloaded(note.fileName ?? ''))}
            onDelete={(trigger) => setAsked({ note, trigger })}
          />
        ))}
      </ul>
      <ConfirmDialog
        trigger={asked?.trigger}
        title={texts.notes.deleteTitle}
        text={[asked && texts.notes.deleteText(nameOf(asked.note)), warning && texts.notes.deleteEvidence(warning)].filter(Boolean).join(' ')}
        confirm={texts.notes.delete}
        onClose={() => setAsked(undefined)}
        onConfirm={(trigger) => { if (asked) void remove(asked.note, trigger); }}
      />
    </>
  );
}
