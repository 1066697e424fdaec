import { MAX_UNREAD } from '../../contract/limits.js';
import { page as words } from '../../text/words.js';

interface Props {
  unread: number;
  accountId: string;
  /** Path of this page. */
  here: string;
}

/** The way to what is new: "Unread 3". Scripts keep the count true. */
export function UnreadLink({ unread, accountId, here }: Props) {
  return (
    <li>
      <a href="/" aria-current={here === '/' ? 'page' : undefined}>
        {words.reading.unread}{' '}
        <span class="count" id="unread-total" data-account={accountId} hidden={unread === 0}>
          {unread > MAX_UNREAD ? `${MAX_UNREAD}+` : unread}
        </span>
      </a>
    </li>
  );
}
