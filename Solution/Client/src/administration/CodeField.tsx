import { Field, Input } from '@fluentui/react-components';
import { texts } from '../texts';

interface Props {
  readonly value: string;
  readonly isNew: boolean;
  readonly onChange: (code: string) => void;
}

/** The stable name of a part of a process, which evidence, notes and receipts name it by. */
export function CodeField({ value, isNew, onChange }: Props) {
  const own = texts.codifying;
  const isWrong = value !== '' && !isCode(value);
  return (
    <Field label={own.code} hint={own.codeHint} required validationState={isWrong ? 'error' : 'none'} validationMessage={isWrong ? own.codeWrong : undefined}>
      <Input value={value} disabled={!isNew} maxLength={100} onChange={(_, data) => onChange(data.value)} />
    </Field>
  );
}

/** Whether a text is a code: process files take nothing else. */
export function isCode(value: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value);
}
