import { Icon } from './icon.js';

/** The way to older entries of a list that has no page numbers; nothing on its last page. */
export function MorePages({ href, text }: { href: string | null; text: string }) {
  if (!href) return null;
  return (
    <nav class="pagination" aria-label={text}>
      <ul>
        <li>
          <a href={href}>
            {text}
            <Icon name="forward" />
          </a>
        </li>
      </ul>
    </nav>
  );
}
