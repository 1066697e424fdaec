import type { IconName } from './icon.js';
import { Icon } from './icon.js';

interface Props {
  newest?: string | null;
  older?: string | null;
  what: string;
}

/** Steps back in time through a list that has no page numbers. */
export function OlderLink({ newest, older, what }: Props) {
  if (!newest && !older) return null;
  return (
    <nav class="pagination" aria-label={`More ${what}`}>
      <ul>
        {newest && <Step href={newest} icon="back" text={`Newest ${what}`} />}
        {older && <Step href={older} icon="forward" text={`Older ${what}`} />}
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
