import { page } from '../../text/words.js';
import type { IconName } from './icon.js';
import { Icon } from './icon.js';

interface Props {
  newest?: string | null;
  older?: string | null;
  what: 'threads' | 'decisions' | 'notifications' | 'posts' | 'lines';
}

/** Steps back in time through a list that has no page numbers. */
export function OlderLink({ newest, older, what }: Props) {
  if (!newest && !older) return null;
  const { forum, moderation, networkLog, notifications, people } = page;
  const words = { threads: forum, decisions: moderation, notifications, posts: people, lines: networkLog }[
    what
  ];
  return (
    <nav class="pagination" aria-label={words.more}>
      <ul>
        {newest && <Step href={newest} icon="back" text={words.newest} />}
        {older && <Step href={older} icon="forward" text={words.older} />}
      </ul>
    </nav>
  );
}

function Step({ href, icon, text }: { href: string; icon: IconName; text: string }) {
  return (
    <li>
      <a href={href}>
        {icon === 'back' && <Icon name={icon} />}
        {text}
        {icon === 'forward' && <Icon name={icon} />}
      </a>
    </li>
  );
}
