import type { NotificationDto } from '../../contract/notifications.js';
import { page as words } from '../../text/words.js';
import { Decision } from './decision.js';
import { Form } from './form.js';

interface Props {
  item: NotificationDto;
  csrf: string | null;
  returnTo: string;
}

/** A decision about one's own post, among the notifications. */
export function DecisionItem({ item, csrf, returnTo }: Props) {
  if (item.decision === null) return null;
  const text = words.notifications;
  return (
    <Decision entry={item.decision} isMine isUnread={item.isUnread}>
      <p>{text.why.decided}</p>
      {item.isUnread && (
        <Form action="/notifications/read" csrf={csrf} returnTo={returnTo} class="inline-form">
          <input type="hidden" name="notificationId" value={item.id} />
          <button class="button button-quiet" type="submit" aria-label={text.markOne(item.decision.reason)}>
            {text.markOneShort}
          </button>
        </Form>
      )}
    </Decision>
  );
}
