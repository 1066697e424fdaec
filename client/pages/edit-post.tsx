import { page } from '../../text/words.js';
import { Audience } from '../views/audience.js';
import { Button } from '../views/button.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Form } from '../views/form.js';
import { hasErrors, problemOf, typedIn } from '../views/form-state.js';
import { MarkdownHelp } from '../views/markdown-help.js';
import { PageTitle } from '../views/page-title.js';
import { TextArea } from '../views/text-area.js';
import { ThreadBand } from '../views/thread-band.js';
import type { Page, ShellProps } from './page.js';
import type { EditPostProps } from './props.js';

export function editPostPage(props: EditPostProps, { csrf }: ShellProps): Page {
  const { network, forum, post, source, form } = props;
  return {
    title: page.post.edit(post.number),
    brand: network.brand,
    band: <ThreadBand {...props} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={page.post.edit(post.number)}>
          <p>{page.post.editHint}</p>
        </PageTitle>
        <Form action={`/p/${post.id}/edit`} csrf={csrf} class="form form-wide">
          <input type="hidden" name="version" value={typedIn(form, 'version', String(post.version))} />
          <TextArea
            name="body"
            label={page.common.message}
            rows={14}
            value={typedIn(form, 'body', source)}
            problem={problemOf(form, 'body')}
          />
          <MarkdownHelp />
          <Audience access={forum.access} networkName={network.name} />
          <div class="row">
            <Button>{page.post.save}</Button> <a href={`/p/${post.id}`}>{page.common.goBackWithoutSaving}</a>
          </div>
        </Form>
      </>
    ),
  };
}
