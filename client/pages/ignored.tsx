import { page as words } from '../../text/words.js';
import { AccountNav } from '../views/account-nav.js';
import { Button } from '../views/button.js';
import { EmptyState } from '../views/empty-state.js';
import { Form } from '../views/form.js';
import { PageTitle } from '../views/page-title.js';
import type { Page, ShellProps } from './page.js';
import type { IgnoredProps } from './props.js';

/** The people whom one ignores, and the way back. */
export function ignoredPage({ people }: IgnoredProps, { csrf }: ShellProps): Page {
  return {
    title: words.posts.ignoredTitle,
    body: (
      <div class="with-side">
        <AccountNav current="ignored" />
        <div>
          <PageTitle title={words.posts.ignoredTitle}>
            <p class="lead">{words.posts.ignoredLead}</p>
          </PageTitle>
          {people.length === 0 ? (
            <EmptyState title={words.posts.nobodyIgnored}>
              <p>{words.posts.nobodyIgnoredText}</p>
            </EmptyState>
          ) : (
            <ul class="list narrow">
              {people.map(({ id, name, username }) => (
                <li key={id}>
                  <p>
                    <strong>{name}</strong> <span class="muted small">{username}</span>
                  </p>
                  <Form action="/account/ignored" csrf={csrf}>
                    <input type="hidden" name="personId" value={id} />
                    <Button kind="quiet">{words.posts.stopIgnoring(name)}</Button>
                  </Form>
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    ),
  };
}
