import { page as words } from '../../../text/words.js';
import { Button } from '../../views/button.js';
import { Form } from '../../views/form.js';
import { PageTitle } from '../../views/page-title.js';
import type { Page, ShellProps } from '../page.js';

export interface StopMailsProps {
  /** `asked`: one button, since programs that follow links must change nothing. */
  state: 'asked' | 'done' | 'over';
  /** The key of the link, where it is good. */
  address: string;
}

/** Where the link leads with which a mail is ended; nobody has to sign in for it. */
export function stopMailsPage({ state, address }: StopMailsProps, { csrf, viewer }: ShellProps): Page {
  const text = words.notifications.stop;
  const title = { asked: text.title, done: text.doneTitle, over: text.overTitle }[state];
  return {
    title,
    body: (
      <>
        <PageTitle title={title}>
          <p class="lead">{{ asked: text.lead, done: text.done, over: text.over }[state]}</p>
        </PageTitle>
        {state === 'asked' && (
          <Form action={address} csrf={csrf}>
            <Button>{text.button}</Button>
          </Form>
        )}
        {viewer && state !== 'asked' && (
          <p>
            <a href="/account/notifications">{text.settings}</a>
          </p>
        )}
      </>
    ),
  };
}
