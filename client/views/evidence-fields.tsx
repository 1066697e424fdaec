import { page } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import { Field } from './field.js';
import { problemOf, typedIn } from './form-state.js';
import { TextField } from './text-field.js';

interface Props {
  /** What the network asks to be shown; empty: nothing. */
  asked: string;
  form: FormState | undefined;
}

/** A file that shows what the network asks for, who will open it, and what becomes of it. */
export function EvidenceFields({ asked, form }: Props) {
  const words = page.members.join;
  if (asked === '') return null;
  return (
    <fieldset>
      <legend>{asked}</legend>
      <div class="stack">
        {form?.hasAdded ? (
          <>
            <p class="notice">{words.evidenceKept}</p>
            <input type="hidden" name="hasAdded" value="true" />
            <input type="hidden" name="description" value={typedIn(form, 'description')} />
          </>
        ) : (
          <>
            <Field
              name="file"
              label={words.evidenceFile}
              hint={page.files.kinds}
              problem={problemOf(form, 'file')}
            >
              {(wiring) => <input {...wiring} type="file" />}
            </Field>
            <TextField
              name="description"
              label={words.evidenceText}
              hint={words.evidenceTextHint}
              value={typedIn(form, 'description')}
              problem={problemOf(form, 'description')}
            />
          </>
        )}
        <p class="muted">{words.evidenceNote}</p>
      </div>
    </fieldset>
  );
}
