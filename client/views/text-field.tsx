import { Field, type FieldProps } from './field.js';

interface Props extends FieldProps {
  type?: 'text' | 'email';
  value?: string;
  autocomplete?: string;
  /** For names and addresses that are not words. */
  isCode?: boolean;
  isShort?: boolean;
}

/** One line of text. */
export function TextField({ type = 'text', value, autocomplete, isCode, isShort, ...field }: Props) {
  return (
    <Field {...field}>
      {(wiring) => (
        <input
          {...wiring}
          class={isShort ? 'short' : undefined}
          type={type}
          value={value}
          autocomplete={autocomplete}
          autocapitalize={isCode ? 'none' : undefined}
          spellcheck={isCode ? false : undefined}
        />
      )}
    </Field>
  );
}
