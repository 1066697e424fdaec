import type { ForumAccess } from '../../contract/forums.js';
import { Icon } from './icon.js';
import { audienceOf } from './words.js';

/** Who can read what is written here (N26). */
export function Audience({ access, networkName }: { access: ForumAccess; networkName: string }) {
  return (
    <p class="audience">
      <Icon name={access === 'public' ? 'globe' : 'people'} />
      {audienceOf(access, networkName)}
    </p>
  );
}
