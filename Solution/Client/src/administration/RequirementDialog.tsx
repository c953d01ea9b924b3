import { Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { countsCurrency, effects, isComplete, kinds, type RequirementForm } from '../api/requirements';
import { FormDialog, type DialogProps } from '../shared/FormDialog';
import { texts } from '../texts';
import { ChoiceField } from './ChoiceField';
import { CodeField, isCode } from './CodeField';
import { KindFields, type Earlier } from './KindFields';
import { LanguagesNote } from './LanguagesNote';
import { WaiverFields } from './WaiverFields';

interface Props extends DialogProps {
  readonly table: string;
  readonly earlier: readonly Earlier[];
  readonly form: RequirementForm;
  readonly save: (form: RequirementForm) => Promise<unknown>;
}

/** Adds a requirement to a stage of a draft, or changes one; what it asks for follows from its kind. */
export function RequirementDialog({ table, earlier, form: given, save, ...dialog }: Props) {
  const own = texts.requirement;
  const [form, setForm] = useState(given);
  const set = (changed: Partial<RequirementForm>) => setForm((now) => ({ ...now, ...changed }));
  const isNew = given.id === undefined;
  return (
    <FormDialog
      {...dialog}
      title={isNew ? own.addTitle : texts.codifying.changeOf(given.title)}
      hint={texts.codifying.hint}
      confirm={texts.codifying.save}
      done={texts.codifying.saved(form.title)}
      isComplete={isComplete(form) && isCode(form.code)}
      work={() => save(form)}
    >
      {isNew && (
        <Field label={own.kind} required>
          <RadioGroup value={form.kind} layout="horizontal" onChange={(_, { value }) => set({ kind: kinds.find((kind) => kind === value) ?? form.kind, freshDays: '' })}>
            {kinds.map((kind) => <Radio key={kind} value={kind} label={own.kinds[kind]} />)}
          </RadioGroup>
        </Field>
      )}
      <Field label={own.title} required><Input value={form.title} maxLength={200} onChange={(_, { value }) => set({ title: value })} /></Field>
      <CodeField value={form.code} isNew={isNew} onChange={(code) => set({ code })} />
      <Field label={own.ask} required><Textarea value={form.ask} maxLength={1000} resize="vertical" onChange={(_, { value }) => set({ ask: value })} /></Field>
      <Field label={own.fixer} required><Input value={form.fixer} maxLength={200} onChange={(_, { value }) => set({ fixer: value })} /></Field>
      <ChoiceField label={own.effect} value={form.effect} options={effects} text={(effect) => own.effects[effect]} onChange={(effect) => set({ effect })} />
      <KindFields table={table} earlier={earlier} form={form} set={set} />
      <GroupFields form={form} set={set} />
      <WaiverFields form={form} set={set} />
      {countsCurrency(form) && (
        <Field label={own.currency} hint={own.currencyHint} required>
          <Input value={form.currency} maxLength={3} disabled={form.kept !== undefined} onChange={(_, { value }) => set({ currency: value.toUpperCase() })} />
        </Field>
      )}
      <LanguagesNote languages={form.languages} />
    </FormDialog>
  );
}

function GroupFields({ form, set }: { form: RequirementForm; set: (changed: Partial<RequirementForm>) => void }) {
  const own = texts.requirement;
  return (
    <>
      <Field label={own.group} hint={own.groupHint}><Input value={form.group} maxLength={100} onChange={(_, { value }) => set({ group: value })} /></Field>
      {form.group.trim() !== '' && (
        <Field label={own.groupNeeds} required><Input type="number" min={1} value={form.groupNeeds} onChange={(_, { value }) => set({ groupNeeds: value })} /></Field>
      )}
    </>
  );
}
