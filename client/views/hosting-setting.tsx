import { page } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import { Button } from './button.js';
import { fieldId, Problem } from './field.js';
import { Form } from './form.js';
import { problemOf, typedIn } from './form-state.js';
import { TextField } from './text-field.js';

interface Props {
  action: string;
  csrf: string | null;
  /** Where the network is, if somewhere else. */
  now: string | null;
  form?: FormState;
}

/** Where a network has its forums: here, or at an address of its own. */
export function HostingSetting({ action, csrf, now, form }: Props) {
  const words = page.registerEntry;
  const problem = problemOf(form, 'closesForums');
  const id = fieldId('closesForums');
  return (
    <section class="stack" aria-labelledby="hosting">
      <h2 id="hosting">{words.hosting.title}</h2>
      <p>{now === null ? words.hosting.here : words.hosting.elsewhere}</p>
      <Form action={action} csrf={csrf} label={words.hosting.title}>
        <TextField
          name="externalUrl"
          label={words.url}
          hint={words.urlHint}
          value={typedIn(form, 'externalUrl', now ?? '')}
          problem={problemOf(form, 'externalUrl')}
          isCode
        />
        {now === null && (
          <div class={problem ? 'field-error' : undefined}>
            {problem && <Problem id={`${id}-problem`} text={problem} />}
            <label class="choice">
              <input
                type="checkbox"
                id={id}
                name="closesForums"
                value="true"
                aria-describedby={problem ? `${id}-problem` : undefined}
                aria-invalid={problem ? true : undefined}
              />{' '}
              <span>
                {words.hosting.closes}
                <br />
                <span class="hint muted">{words.hosting.closesHint}</span>
              </span>
            </label>
          </div>
        )}
        <Button>{words.hosting.save}</Button>
      </Form>
    </section>
  );
}
