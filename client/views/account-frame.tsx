import type { ComponentChildren } from 'preact';
import { page } from '../../text/words.js';
import { Notice } from './notice.js';
import { PageTitle } from './page-title.js';

export const accountSections = [
  'profile',
  'display',
  'sessions',
  'password',
  'tokens',
  'data',
  'close',
] as const;
export type AccountSection = (typeof accountSections)[number];

interface Props {
  section: AccountSection;
  lead: string;
  /** What was just done. */
  done?: string;
  children: ComponentChildren;
}

/** A page of one's own account: what it is, and the way to the others. */
export function AccountFrame({ section, lead, done, children }: Props) {
  const { sections, nav } = page.account;
  return (
    <div class="with-side">
      <nav class="side-nav" aria-label={nav}>
        <ul>
          {accountSections.map((name) => (
            <li key={name}>
              <a href={`/account/${name}`} aria-current={name === section ? 'page' : undefined}>
                {sections[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div>
        <PageTitle title={sections[section]}>
          <p class="lead">{lead}</p>
        </PageTitle>
        <div class="narrow stack-large">
          {done && (
            <Notice kind="success">
              <p>{done}</p>
            </Notice>
          )}
          {children}
        </div>
      </div>
    </div>
  );
}
