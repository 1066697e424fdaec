import type { ForumPeopleDto, ForumPersonDto } from '../../contract/forum-people.js';
import { page as catalogue } from '../../text/words.js';
import { fill } from './fill.js';
import { PersonRow } from './person-row.js';
import { RoleForm } from './role-form.js';
import { Time } from './time.js';

interface Props {
  one: ForumPersonDto;
  page: ForumPeopleDto;
  csrf: string | null;
}

/** One of a forum's people: who, as what, since when; and what the viewer can change of it. */
export function ForumPerson({ one, page, csrf }: Props) {
  const { person, role, addedAt } = one;
  const standing = fill(catalogue.forumPeople.as[role], { day: <Time at={addedAt} day /> });
  return (
    <PersonRow person={person} standing={standing}>
      <Change one={one} page={page} csrf={csrf} />
    </PersonRow>
  );
}

function Change({ one: { person, role }, page: { forum, viewer }, csrf }: Props) {
  const words = catalogue.forumPeople;
  const isRoom = forum.access === 'invited';
  const isOwn = viewer.accountId === person.id;
  const mayRemove = isOwn || viewer.canManage || (viewer.canChange && role === 'participant');
  if (!mayRemove) return null;
  const end = isOwn ? (isRoom ? words.leave : words.stopModerating) : words.remove;
  const other =
    role === 'moderator'
      ? { value: 'participant', text: words.makeParticipant }
      : { value: 'moderator', text: words.makeModerator };
  return (
    <RoleForm
      action={`${forum.path}/people/change`}
      csrf={csrf}
      accountId={person.id}
      label={words.what(person.name)}
      save={[words.save, words.saveFor(person.name)]}
      options={[...(viewer.canManage && isRoom ? [other] : []), { value: 'none', text: end }]}
    />
  );
}
