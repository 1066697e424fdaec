import type { ForumAccess } from '../../contract/forums.js';
import { page } from '../../text/words.js';
import { Icon } from './icon.js';

/** Who can read what is written here (N26), and that privacy is an effort, no guarantee (N42). */
export function Audience({ access, networkName }: { access: ForumAccess; networkName: string }) {
  const isPublic = access === 'public';
  return (
    <p class="audience">
      <Icon name={isPublic ? 'globe' : 'people'} />
      <span>
        {isPublic ? page.posting.publicAudience : closedTo(access, networkName)}
        {!isPublic && <> {page.forumRules.effort}</>}
      </span>
    </p>
  );
}

function closedTo(access: ForumAccess, networkName: string): string {
  return access === 'members' ? page.posting.membersAudience(networkName) : page.forumRules.roomAudience;
}
