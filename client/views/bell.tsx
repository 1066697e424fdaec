import { page as words } from '../../text/words.js';
import { HiddenText } from './hidden-text.js';

interface Props {
  unread: number;
  here: string;
}

/** The way to one's notifications, with how many are unread. The number changes while the page is open. */
export function Bell({ unread, here }: Props) {
  const text = words.notifications;
  return (
    <a href="/notifications" id="bell" aria-current={here === '/notifications' ? 'page' : undefined}>
      {text.title}
      <span aria-hidden="true"> </span>
      <span class="count" id="bell-count" hidden={unread === 0}>
        <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>
        <HiddenText>, {text.unread(unread)}</HiddenText>
      </span>
    </a>
  );
}
