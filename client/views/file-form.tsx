import { page } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import { Button } from './button.js';
import { Field } from './field.js';
import { problemOf } from './form-state.js';
import { TextField } from './text-field.js';

/** Chooses a file, and says what an image shows. */
export function FileForm({ csrf, form }: { csrf: string | null; form?: FormState }) {
  const say = page.files;
  return (
    <form method="post" action="/attachments" encType="multipart/form-data" class="form" noValidate>
      {csrf !== null && <input type="hidden" name="_csrf" value={csrf} />}
      <Field
        name="file"
        label={say.choose}
        hint={`${say.kinds} ${say.clean}`}
        problem={problemOf(form, 'file')}
      >
        {(wiring) => <input {...wiring} type="file" />}
      </Field>
      <TextField
        name="alt"
        label={say.alt}
        hint={say.altHint}
        value={form?.values?.alt}
        problem={problemOf(form, 'alt')}
      />
      <label class="choice">
        <input type="checkbox" name="isDecorative" value="true" />
        <span>{say.decorative}</span>
      </label>
      <Button>{say.send}</Button>
    </form>
  );
}
