import { page as words } from '../../text/words.js';
import { Button } from '../views/button.js';
import { Form } from '../views/form.js';
import { PageTitle } from '../views/page-title.js';
import { ThreadBand } from '../views/thread-band.js';
import type { Page, ShellProps } from './page.js';
import type { MarkUnreadProps } from './props.js';

/** Asks whether a post and all after it shall be unread again: for those whose browser runs no script. */
export function markUnreadPage({ network, forum, thread, post }: MarkUnreadProps, shell: ShellProps): Page {
  const text = words.reading;
  return {
    title: text.unreadFromTitle,
    brand: network.brand,
    band: <ThreadBand network={network} forum={forum} thread={thread} />,
    body: (
      <>
        <PageTitle title={text.unreadFromTitle} />
        <p>{text.unreadFromText(post.number)}</p>
        <Form action={`/p/${post.id}/unread`} csrf={shell.csrf}>
          <Button>{text.unreadFromButton(post.number)}</Button>
        </Form>
        <p>
          <a href={`/p/${post.id}`}>{text.back}</a>
        </p>
      </>
    ),
  };
}
