import type { ForumAccess } from '../../contract/forums.js';
import { page } from '../../text/words.js';
import { Audience } from './audience.js';
import { Button } from './button.js';
import { Field } from './field.js';
import { Form } from './form.js';
import { MarkdownHelp } from './markdown-help.js';

/** The id of the message's text box. */
export const COMPOSER_BODY = 'composer-body';

interface Props {
  action: string;
  csrf: string | null;
  /** A form sent twice is one post. */
  clientKey: string;
  access: ForumAccess;
  networkName: string;
  value?: string;
  problem?: string;
}

/** Writes a reply. Says who will read it before it is written. */
export function Composer({ action, csrf, clientKey, access, networkName, value, problem }: Props) {
  return (
    <Form action={action} csrf={csrf} id="composer" class="composer">
      <input type="hidden" name="clientKey" value={clientKey} />
      <Field
        name="body"
        id={COMPOSER_BODY}
        label={<span class="composer-label">{page.thread.write}</span>}
        problem={problem}
      >
        {(wiring) => <textarea {...wiring} rows={7} value={value ?? ''} spellcheck={true} />}
      </Field>
      <p id="composer-status" class="muted small" />
      <Audience access={access} networkName={networkName} />
      <MarkdownHelp />
      <Button>{page.thread.post}</Button>
      <p class="muted small">{page.posting.standingLine}</p>
    </Form>
  );
}
