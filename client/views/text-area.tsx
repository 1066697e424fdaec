import { Field, type FieldProps } from './field.js';

interface Props extends FieldProps {
  value?: string;
  rows?: number;
}

/** Several lines of text. */
export function TextArea({ value, rows = 5, ...field }: Props) {
  return (
    <Field {...field}>
      {(wiring) => <textarea {...wiring} rows={rows} value={value ?? ''} spellcheck={true} />}
    </Field>
  );
}
