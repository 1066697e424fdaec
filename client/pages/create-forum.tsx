import { page } from '../../text/words.js';
import { Band } from '../views/band.js';
import { Button } from '../views/button.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Form } from '../views/form.js';
import { hasErrors } from '../views/form-state.js';
import { ForumFields } from '../views/forum-fields.js';
import { languageFieldIds } from '../views/language-choice.js';
import { PageTitle } from '../views/page-title.js';
import type { Page, ShellProps } from './page.js';
import type { CreateForumProps } from './props.js';

export function createForumPage({ network, form }: CreateForumProps, { csrf }: ShellProps): Page {
  return {
    title: page.forum.open,
    brand: network.brand,
    band: <Band network={network} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} ids={languageFieldIds} />
        <PageTitle title={page.forum.open}>
          <p class="lead">{page.forum.openLead(network.name)}</p>
        </PageTitle>
        <Form action={`${network.path}/forums/new`} csrf={csrf}>
          <ForumFields form={form} hasSlug />
          <Button>{page.forum.openButton}</Button>
        </Form>
      </>
    ),
  };
}
