import { page } from '../../text/words.js';

/** Each with the last part of its address under /account. */
const sections = [
  'profile',
  'networks',
  'address',
  'notifications',
  'display',
  'ignored',
  'sessions',
  'password',
  'tokens',
  'old-posts',
  'standing',
  'data',
  'close',
] as const;
export type AccountSection = (typeof sections)[number];

/** The way between the pages of one's own account, and to what one keeps on the site. */
export function AccountNav({ current }: { current: AccountSection }) {
  const words = page.account;
  const kept = [
    ['/drafts', page.writing.drafts.menu],
    ['/bookmarks', page.posts.bookmarksTitle],
    ['/attachments', page.files.menu],
  ] as const;
  return (
    <nav class="side-nav" aria-label={words.nav}>
      <ul>
        {sections.map((name) => (
          <li key={name}>
            <a href={`/account/${name}`} aria-current={name === current ? 'page' : undefined}>
              {words.sections[name]}
            </a>
          </li>
        ))}
        {kept.map(([href, text]) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
