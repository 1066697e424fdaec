import { page } from '../../text/words.js';
import { Audience } from '../views/audience.js';
import { Band } from '../views/band.js';
import { Button } from '../views/button.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Form } from '../views/form.js';
import { hasErrors, problemOf, typedIn } from '../views/form-state.js';
import { MarkdownHelp } from '../views/markdown-help.js';
import { PageTitle } from '../views/page-title.js';
import { RefusalToPost } from '../views/refusal-to-post.js';
import { TextArea } from '../views/text-area.js';
import { TextField } from '../views/text-field.js';
import type { Page, ShellProps } from './page.js';
import type { NewThreadProps } from './props.js';

export function newThreadPage(props: NewThreadProps, shell: ShellProps): Page {
  const { network, forum, form, cannotStart } = props;
  return {
    title: page.forum.startIn(forum.name),
    brand: network.brand,
    band: <Band network={network} trail={[{ href: forum.path, text: forum.name }]} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={page.forum.start} />
        {cannotStart === null ? (
          <ThreadForm {...props} csrf={shell.csrf} />
        ) : (
          <RefusalToPost
            reason={cannotStart}
            verb="start"
            isSignedIn={shell.viewer !== null}
            network={network}
            csrf={shell.csrf}
            returnTo={`${forum.path}/new`}
          />
        )}
      </>
    ),
  };
}

function ThreadForm({ network, forum, form, clientKey, csrf }: NewThreadProps & { csrf: string | null }) {
  return (
    <Form action={`${forum.path}/new`} csrf={csrf} class="form form-wide">
      <input type="hidden" name="clientKey" value={clientKey} />
      <TextField
        name="title"
        label={page.common.title}
        hint={page.forum.titleHint}
        value={typedIn(form, 'title')}
        problem={problemOf(form, 'title')}
      />
      <TextArea
        name="body"
        label={page.common.message}
        rows={12}
        value={typedIn(form, 'body')}
        problem={problemOf(form, 'body')}
      />
      <MarkdownHelp />
      <Audience access={forum.access} networkName={network.name} />
      <Button>{page.forum.postThread}</Button>
      <p class="muted small">{page.posting.standingLine}</p>
    </Form>
  );
}
