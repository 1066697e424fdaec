import { page as words } from '../../text/words.js';
import { Field } from '../views/field.js';
import { Notice } from '../views/notice.js';
import { PageTitle } from '../views/page-title.js';
import type { Page, ShellProps } from './page.js';
import type { KeptTextProps } from './props.js';

/** A text that its place would not take: what happened, the whole text, and where it is kept. */
export function keptTextPage({ text, message, isDraft }: KeptTextProps, _shell: ShellProps): Page {
  const say = words.writing.kept;
  return {
    title: say.title,
    body: (
      <>
        <PageTitle title={say.title} />
        <div class="stack form-wide">
          <Notice kind="warning">
            <p>{message}</p>
            <p>{isDraft ? say.inDrafts : say.notInDrafts}</p>
          </Notice>
          {text.title && <p>{text.title}</p>}
          <Field name="kept" label={say.copy}>
            {(wiring) => <textarea {...wiring} readOnly rows={12} value={text.body} />}
          </Field>
          {isDraft && (
            <p>
              <a href="/drafts">{say.toDrafts}</a>
            </p>
          )}
        </div>
      </>
    ),
  };
}
