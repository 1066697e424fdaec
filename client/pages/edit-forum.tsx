import { slowSteps } from '../../contract/slow-steps.js';
import { late, page } from '../../text/words.js';
import { Band } from '../views/band.js';
import { Button } from '../views/button.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Form } from '../views/form.js';
import { hasErrors, problemOf, typedIn } from '../views/form-state.js';
import { ForumFields } from '../views/forum-fields.js';
import { languageFieldIds } from '../views/language-choice.js';
import { PageTitle } from '../views/page-title.js';
import { Select } from '../views/select.js';
import { slowNames } from '../views/slow-names.js';
import type { Page, ShellProps } from './page.js';
import type { EditForumProps } from './props.js';

export function editForumPage({ network, forum, form }: EditForumProps, { csrf }: ShellProps): Page {
  return {
    title: page.forum.changeOf(forum.name),
    brand: network.brand,
    band: <Band network={network} trail={[{ href: forum.path, text: forum.name }]} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} ids={languageFieldIds} />
        <PageTitle title={page.forum.change} />
        <div class="stack-large">
          <Form action={`${forum.path}/edit`} csrf={csrf}>
            <ForumFields form={form} now={forum} hasSlug={false} />
            <Select
              name="slowSeconds"
              label={late.threadTools.slowLabel}
              hint={page.forumRules.slowHint}
              values={slowSteps.map(String)}
              names={slowNames()}
              value={typedIn(form, 'slowSeconds', String(forum.slowSeconds))}
              problem={problemOf(form, 'slowSeconds')}
            />
            <div>
              <label class="choice">
                <input
                  type="checkbox"
                  name="hasFeed"
                  value="true"
                  checked={form?.values ? 'hasFeed' in form.values : forum.hasFeed}
                />{' '}
                <span>
                  {page.forumRules.feed}
                  <br />
                  <span class="hint muted">{page.forumRules.feedHint}</span>
                </span>
              </label>
            </div>
            <Button>{page.forum.save}</Button>
          </Form>
          <p>
            <a href={`${forum.path}/writing`}>{page.holds.settings.link}</a>
          </p>
          <Archiving forum={forum} csrf={csrf} />
        </div>
      </>
    ),
  };
}

function Archiving({ forum, csrf }: Pick<EditForumProps, 'forum'> & Pick<ShellProps, 'csrf'>) {
  const words = page.forumRules;
  return (
    <section class="stack" aria-labelledby="archive-title">
      <h2 id="archive-title">{forum.isArchived ? words.unarchive : words.archive}</h2>
      <p>{forum.isArchived ? words.unarchiveHint : words.archiveHint}</p>
      <Form action={`${forum.path}/archive`} csrf={csrf}>
        <input type="hidden" name="isArchived" value={String(!forum.isArchived)} />
        <Button kind="quiet">{forum.isArchived ? words.unarchiveButton : words.archiveButton}</Button>
      </Form>
    </section>
  );
}
