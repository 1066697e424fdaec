import { page } from '../../text/words.js';
import { writtenIn } from './written-in.js';

export interface Crumb {
  href: string;
  text: string;
  /** The network's own name stands out. */
  isNetwork?: boolean;
  /** What the text is written in. */
  language?: string | null;
}

/** The way up. The page itself is not in it: its heading follows. */
export function Breadcrumbs({ trail }: { trail: Crumb[] }) {
  return (
    <nav class="breadcrumbs" aria-label={page.common.breadcrumbs}>
      <ol>
        {trail.map((crumb) => (
          <li key={crumb.href}>
            <a
              href={crumb.href}
              class={crumb.isNetwork ? 'is-network' : undefined}
              {...writtenIn(crumb.language)}
            >
              {crumb.text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
