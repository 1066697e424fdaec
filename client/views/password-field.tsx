import { page } from '../../text/words.js';
import { Field, type FieldProps } from './field.js';
import { fill } from './fill.js';

interface Props extends FieldProps {
  isNew?: boolean;
  /** Three words that would do, made for this page. */
  suggestion?: string;
}

/** A password. Paste and password managers work; a script adds the show button to `[data-password]`. */
export function PasswordField({ isNew, suggestion, hint, ...field }: Props) {
  const words = suggestion && (
    <>
      {' '}
      {fill(page.entry.suggestion, {
        words: (
          <span class="suggestion" data-suggestion>
            {suggestion}
          </span>
        ),
      })}
    </>
  );
  const told =
    hint || words ? (
      <>
        {hint}
        {words}
      </>
    ) : undefined;
  return (
    <Field {...field} hint={told}>
      {(wiring) => (
        <div class="password" data-password>
          <input
            {...wiring}
            type="password"
            autocomplete={isNew ? 'new-password' : 'current-password'}
            autocapitalize="none"
            spellcheck={false}
          />
        </div>
      )}
    </Field>
  );
}
