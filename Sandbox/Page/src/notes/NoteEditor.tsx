import { Button, Combobox, Field, Option, ProgressBar, Textarea } from '@fluentui/react-components';
import { readFile } from 'client/shared/files';
import { useAction } from 'client/shared/useAction';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { Verdict } from '../api/types';
import { useApi } from '../shared/session';
import { texts } from '../texts';
import { ChosenFiles } from './ChosenFiles';
import styles from './notes.module.css';

interface Props {
  readonly opportunityId: string;
  readonly verdict: Verdict | undefined;
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
  readonly reload: () => Promise<void>;
  readonly onClose: () => void;
}

/** A new note. The platform keeps one file in a note: several files become several notes. */
export function NoteEditor({ opportunityId, verdict, files, onFiles, reload, onClose }: Props) {
  const api = useApi();
  const { run, busy, refusal } = useAction(reload);
  const [subject, setSubject] = useState('');
  const [text, setText] = useState('');
  const [sent, setSent] = useState<number>();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const checkpoints = verdict?.findings.filter(({ kind }) => kind === 'checkpoint') ?? [];
  const filed = checkpoints.find(({ title }) => title === subject)?.code ?? subject.trim();
  const content = { ...(filed && { subject: filed }), ...(text.trim() && { text: text.trim() }) };

  const write = async () => {
    if (files.length === 0) await api.addNote(opportunityId, content);
    // What has been written leaves the list, so that only the rest is tried again after a refusal.
    for (const [index, file] of files.entries()) {
      setSent(0);
      await api.addNote(opportunityId, { ...content, file: await readFile(file) }, setSent);
      onFiles(files.slice(index + 1));
    }
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const done = await run(write, texts.notes.saved);
    setSent(undefined);
    if (done) onClose();
  };

  return (
    <form className={styles.editor} onSubmit={(event) => void save(event)} aria-label={texts.notes.new}>
      {refusal}
      <Field label={texts.notes.subject}>
        <Combobox
          ref={first}
          freeform
          placeholder={texts.notes.subjectHint}
          value={subject}
          selectedOptions={[filed]}
          onChange={(event) => setSubject(event.target.value)}
          onOptionSelect={(_, { optionText }) => { if (optionText !== undefined) setSubject(optionText); }}
        >
          {checkpoints.map(({ code, title }) => <Option key={code} value={code}>{title}</Option>)}
        </Combobox>
      </Field>
      <Field label={texts.notes.text}>
        <Textarea value={text} resize="vertical" onChange={(_, { value }) => setText(value)} />
      </Field>
      <ChosenFiles files={files} busy={busy} onFiles={onFiles} />
      {sent !== undefined && files[0] && <ProgressBar value={sent} aria-label={texts.notes.uploading(files[0].name)} />}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy || (files.length === 0 && !filed && !text.trim())}>{texts.notes.save}</Button>
        <Button disabledFocusable={busy} onClick={onClose}>{texts.cancel}</Button>
      </div>
    </form>
  );
}
