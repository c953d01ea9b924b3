import { Combobox, Field, Option } from '@fluentui/react-components';

/** Something that can be picked in place of typing it. */
export interface Suggestion {
  readonly value: string;
  readonly text: string;
}

interface Props {
  readonly label: string;
  readonly hint?: string;
  /** What is likely wrong with what was typed. */
  readonly warning?: string | undefined;
  readonly value: string;
  readonly suggestions: readonly Suggestion[];
  readonly onChange: (value: string) => void;
}

const mostShown = 60;

/** A text that is picked from what is known, or typed. */
export function SuggestField({ label, hint, warning, value, suggestions, onChange }: Props) {
  const sought = value.trim().toLowerCase();
  const isPicked = suggestions.some((one) => one.value === value);
  const found = suggestions.filter((one) => isPicked || `${one.value} ${one.text}`.toLowerCase().includes(sought));
  const shown = [...found.filter((one) => one.value === value), ...found.filter((one) => one.value !== value)].slice(0, mostShown);
  return (
    <Field label={label} hint={hint} required validationState={warning === undefined ? 'none' : 'warning'} validationMessage={warning}>
      <Combobox
        freeform
        value={value}
        selectedOptions={[value]}
        onChange={(event) => onChange(event.target.value)}
        onOptionSelect={(_, { optionValue }) => { if (optionValue !== undefined) onChange(optionValue); }}
      >
        {shown.map((one) => <Option key={one.value} value={one.value} text={one.value}>{one.text}</Option>)}
      </Combobox>
    </Field>
  );
}
