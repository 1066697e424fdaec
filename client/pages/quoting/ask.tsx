import { QUOTE_ANSWER_DAYS } from '../../../contract/quoting.js';
import { page } from '../../../text/words.js';
import { AskPersonalData } from '../../views/ask-personal-data.js';
import { Button } from '../../views/button.js';
import { Form } from '../../views/form.js';
import { problemOf, typedIn } from '../../views/form-state.js';
import { nameOf } from '../../views/name-of.js';
import { PostQuote } from '../../views/post-quote.js';
import { TextArea } from '../../views/text-area.js';
import { TextField } from '../../views/text-field.js';
import type { Page, ShellProps } from '../page.js';
import { postFormPage } from '../post-form-page.js';
import type { AskToQuoteProps } from './props.js';

/** `/p/:postId/ask-to-quote` */
export function askToQuotePage(props: AskToQuoteProps, { csrf }: ShellProps): Page {
  const words = page.quoting;
  const { post, forum, author, form } = props;
  return postFormPage(props, {
    title: words.ask(post.number),
    lead: (
      <>
        <p class="lead">{words.lead}</p>
        <p>{words.howItGoes(QUOTE_ANSWER_DAYS)}</p>
      </>
    ),
    children: (
      <div class="narrow stack">
        <PostQuote post={post} forum={forum} label={page.post.postBy(post.number, nameOf(author))} />
        <Form action={`/p/${post.id}/ask-to-quote`} csrf={csrf}>
          <TextField
            name="where"
            label={words.where}
            hint={words.whereHint}
            value={typedIn(form, 'where')}
            problem={problemOf(form, 'where')}
          />
          <TextArea
            name="words"
            label={words.words}
            hint={words.wordsHint}
            rows={5}
            value={typedIn(form, 'words')}
            problem={problemOf(form, 'words')}
          />
          <AskPersonalData form={form} />
          <div class="row">
            <Button>{words.send}</Button> <a href={`/p/${post.id}`}>{page.common.goBack}</a>
          </div>
        </Form>
      </div>
    ),
  });
}
