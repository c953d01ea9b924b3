import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { ActivityForm } from '../api/definitions';
import { FormDialog, type DialogProps } from '../shared/FormDialog';
import { texts } from '../texts';
import { CodeField, isCode } from './CodeField';
import { EditableList } from './EditableList';
import { LanguagesNote } from './LanguagesNote';

interface Props extends DialogProps {
  readonly form: ActivityForm;
  readonly save: (form: ActivityForm) => Promise<unknown>;
}

/** Adds an activity to a stage of a draft, or changes one: what is done there, and how. */
export function ActivityDialog({ form: given, save, ...dialog }: Props) {
  const own = texts.codifying.activity;
  const [form, setForm] = useState(given);
  const set = (changed: Partial<ActivityForm>) => setForm((now) => ({ ...now, ...changed }));
  const isNew = given.id === undefined;
  return (
    <FormDialog
      {...dialog}
      title={isNew ? own.addTitle : texts.codifying.changeOf(given.title)}
      hint={texts.codifying.hint}
      confirm={texts.codifying.save}
      done={texts.codifying.saved(form.title)}
      isComplete={isComplete(form)}
      work={() => save(form)}
    >
      <Field label={own.title} required><Input value={form.title} maxLength={200} onChange={(_, { value }) => set({ title: value })} /></Field>
      <CodeField value={form.code} isNew={isNew} onChange={(code) => set({ code })} />
      <Field label={own.who} required><Input value={form.who} maxLength={200} onChange={(_, { value }) => set({ who: value })} /></Field>
      <Field label={own.message} hint={own.messageHint} required>
        <Textarea value={form.message} maxLength={4000} rows={4} resize="vertical" onChange={(_, { value }) => set({ message: value })} />
      </Field>
      <EditableList legend={own.questions} label={own.question} add={own.addQuestion} items={form.questions} fresh="" onChange={(questions) => set({ questions })}>
        {(question, setQuestion, name) => <Field label={name} required><Input value={question} maxLength={500} onChange={(_, { value }) => setQuestion(value)} /></Field>}
      </EditableList>
      <EditableList legend={own.material} label={own.material} add={own.addMaterial} isNumbered items={form.material} fresh={{ name: '', url: '' }} onChange={(material) => set({ material })}>
        {(piece, setPiece) => (
          <>
            <Field label={own.materialName} required><Input value={piece.name} maxLength={200} onChange={(_, { value }) => setPiece({ ...piece, name: value })} /></Field>
            <Field label={own.url} hint={own.urlHint}><Input type="url" value={piece.url} maxLength={500} onChange={(_, { value }) => setPiece({ ...piece, url: value })} /></Field>
          </>
        )}
      </EditableList>
      <LanguagesNote languages={form.languages} />
    </FormDialog>
  );
}

function isComplete({ title, code, who, message, questions, material }: ActivityForm): boolean {
  const isReachable = material.every(({ url }) => url.trim() === '' || /^https:\/\/\S+$/.test(url.trim()));
  return isReachable && isCode(code) && [title, who, message, ...questions, ...material.map(({ name }) => name)].every((value) => value.trim() !== '');
}
