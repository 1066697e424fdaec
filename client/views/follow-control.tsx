import { Fragment } from 'preact';
import type { FollowDto, FollowLevel } from '../../contract/notifications.js';
import { page as words } from '../../text/words.js';
import { Form } from './form.js';

interface Props {
  what: 'thread' | 'forum';
  id: string;
  /** Where the form goes. */
  action: string;
  follow: Pick<FollowDto, 'level'>;
  csrf: string | null;
}

const levels: FollowLevel[] = ['following', 'normal', 'muted'];

/** How one follows a thread or a forum: three choices, one click, without script too. */
export function FollowControl({ what, id, action, follow, csrf }: Props) {
  const text = words.notifications.follow;
  const title = what === 'thread' ? text.threadTitle : text.forumTitle;
  return (
    <section class="card follow" id="follow" data-of={id} aria-labelledby="follow-title">
      <h2 id="follow-title">{title}</h2>
      <p id="follow-text">{followText(what, follow.level)}</p>
      <Form action={action} csrf={csrf} class="follow-levels" label={title}>
        {levels.map((level) => (
          <Fragment key={level}>
            <button
              class="button button-quiet"
              type="submit"
              name="level"
              value={level}
              aria-pressed={follow.level === level}
            >
              {text[level]}
            </button>{' '}
          </Fragment>
        ))}
      </Form>
    </section>
  );
}

function followText(what: 'thread' | 'forum', level: FollowLevel): string {
  const text = words.notifications.follow;
  const texts = {
    thread: { following: text.threadFollowing, normal: text.threadNormal, muted: text.threadMuted },
    forum: { following: text.forumFollowing, normal: text.forumNormal, muted: text.forumMuted },
  };
  return texts[what][level];
}
