import { page } from '../../text/words.js';
import { AskPersonalData } from '../views/ask-personal-data.js';
import { Button } from '../views/button.js';
import { Form } from '../views/form.js';
import { problemOf, typedIn } from '../views/form-state.js';
import { nameOf } from '../views/name-of.js';
import { RuleAndReason } from '../views/rule-and-reason.js';
import { TextArea } from '../views/text-area.js';
import type { Page, ShellProps } from './page.js';
import { postFormPage } from './post-form-page.js';
import type { RewordPostProps } from './props.js';

/** A moderator changes what somebody's post says, and says why. */
export function rewordPostPage(props: RewordPostProps, { csrf }: ShellProps): Page {
  const words = page.post;
  const { post, author, source, form } = props;
  return postFormPage(props, {
    title: words.reword(post.number),
    lead: <p>{words.rewordHint(nameOf(author))}</p>,
    children: (
      <Form action={`/p/${post.id}/reword`} csrf={csrf} class="form form-wide">
        <input type="hidden" name="version" value={typedIn(form, 'version', String(post.version))} />
        <TextArea
          name="body"
          label={words.newWords}
          hint={words.rewordOnly}
          rows={12}
          value={typedIn(form, 'body', source)}
          problem={problemOf(form, 'body')}
        />
        <RuleAndReason form={form} author={nameOf(author)} ready={props.ready} />
        <AskPersonalData form={form} isSaving />
        <div class="row">
          <Button>{words.saveWords}</Button> <a href={`/p/${post.id}`}>{page.common.goBackWithoutSaving}</a>
        </div>
      </Form>
    ),
  });
}
