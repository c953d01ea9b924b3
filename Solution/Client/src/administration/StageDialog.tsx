import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { StageForm } from '../api/definitions';
import type { FlowStage } from '../api/flows';
import { FormDialog, type DialogProps } from '../shared/FormDialog';
import { texts } from '../texts';
import { CodeField, isCode } from './CodeField';
import { ColumnList } from './ColumnList';
import { LanguagesNote } from './LanguagesNote';

interface Props extends DialogProps {
  readonly table: string;
  /** The stages of the flow that it can stand for. */
  readonly flowStages: readonly FlowStage[];
  readonly form: StageForm;
  readonly save: (form: StageForm) => Promise<unknown>;
}

const memos = ['purpose', 'doneCorrectly', 'doneIncorrectly'] as const;

/** Adds a stage to a draft, or changes one. */
export function StageDialog({ table, flowStages, form: given, save, ...dialog }: Props) {
  const own = texts.codifying.stage;
  const [form, setForm] = useState(given);
  const set = (changed: Partial<StageForm>) => setForm((now) => ({ ...now, ...changed }));
  const isNew = given.id === undefined;
  const stand = (flowStage: string) => set({ flowStage, ...(form.name === '' && { name: flowStages.find(({ id }) => id === flowStage)?.name ?? '' }) });
  return (
    <FormDialog
      {...dialog}
      title={isNew ? own.addTitle : texts.codifying.changeOf(given.name)}
      hint={own.hint}
      confirm={texts.codifying.save}
      done={texts.codifying.saved(form.name)}
      isComplete={isComplete(form)}
      work={() => save(form)}
    >
      <Field label={own.flowStage} hint={own.flowStageHint}>
        <Select value={form.flowStage} onChange={(_, { value }) => stand(value)}>
          <option value="">{own.sameName}</option>
          {flowStages.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          {form.flowStage !== '' && flowStages.every(({ id }) => id !== form.flowStage) && <option value={form.flowStage}>{own.notInFlow}</option>}
        </Select>
      </Field>
      <Field label={own.name} required><Input value={form.name} maxLength={100} onChange={(_, { value }) => set({ name: value })} /></Field>
      <CodeField value={form.code} isNew={isNew} onChange={(code) => set({ code })} />
      <Field label={own.macroStage} required>
        <Select value={form.macroStage} onChange={(_, { value }) => set({ macroStage: value })}>
          {form.macroStage === '' && <option value="">{own.choose}</option>}
          {own.macroStages.map((name, stage) => <option key={name} value={stage}>{`${stage} ${name}`}</option>)}
        </Select>
      </Field>
      <Field label={own.buyerStep} hint={own.buyerStepHint} required><Input value={form.buyerStep} maxLength={500} onChange={(_, { value }) => set({ buyerStep: value })} /></Field>
      {memos.map((memo) => (
        <Field key={memo} label={own[memo]} hint={memo === 'purpose' ? undefined : own[`${memo}Hint`]} required>
          <Textarea value={form[memo]} maxLength={2000} resize="vertical" onChange={(_, { value }) => set({ [memo]: value })} />
        </Field>
      ))}
      <Field label={own.expectedDays} required><Input type="number" min={0} value={form.expectedDays} onChange={(_, { value }) => set({ expectedDays: value })} /></Field>
      <ColumnList legend={own.columns} label={own.column} add={own.addColumn} table={table} columns={form.columns} onChange={(columns) => set({ columns })} />
      <LanguagesNote languages={form.languages} />
    </FormDialog>
  );
}

function isComplete({ name, code, macroStage, buyerStep, purpose, doneCorrectly, doneIncorrectly, expectedDays, columns }: StageForm): boolean {
  return isCode(code) && [name, macroStage, buyerStep, purpose, doneCorrectly, doneIncorrectly, expectedDays, ...columns].every((value) => value.trim() !== '');
}
