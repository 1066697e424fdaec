import type { ComponentChildren } from 'preact';
import { page } from '../../text/words.js';
import { AccountNav, type AccountSection } from './account-nav.js';
import { Notice } from './notice.js';
import { PageTitle } from './page-title.js';

interface Props {
  section: AccountSection;
  lead: string;
  /** What was just done. */
  done?: string;
  children: ComponentChildren;
}

/** A page of one's own account: what it is, and the way to the others. */
export function AccountFrame({ section, lead, done, children }: Props) {
  const { sections } = page.account;
  return (
    <div class="with-side">
      <AccountNav current={section} />
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
