import type { ForumAccess } from '../../contract/forums.js';
import { page } from '../../text/words.js';
import { Icon } from './icon.js';

/** Who can read what is written here (N26). */
export function Audience({ access, networkName }: { access: ForumAccess; networkName: string }) {
  return (
    <p class="audience">
      <Icon name={access === 'public' ? 'globe' : 'people'} />
      {access === 'public' ? page.posting.publicAudience : page.posting.membersAudience(networkName)}
    </p>
  );
}
