import { Field, Select } from '@fluentui/react-components';

interface Props<T extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly text: (option: T) => string;
  readonly onChange: (value: T) => void;
}

/** One of a few words. */
export function ChoiceField<T extends string>({ label, hint, value, options, text, onChange }: Props<T>) {
  return (
    <Field label={label} hint={hint} required>
      <Select value={value} onChange={(_, data) => onChange(options.find((option) => option === data.value) ?? value)}>
        {options.map((option) => <option key={option} value={option}>{text(option)}</option>)}
      </Select>
    </Field>
  );
}
