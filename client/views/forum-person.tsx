import type { ForumPeopleDto, ForumPersonDto } from '../../contract/forum-people.js';
import { page as catalogue } from '../../text/words.js';
import { Button } from './button.js';
import { fill } from './fill.js';
import { Form } from './form.js';
import { HiddenText } from './hidden-text.js';
import { Monogram } from './monogram.js';
import { Time } from './time.js';

interface Props {
  one: ForumPersonDto;
  page: ForumPeopleDto;
  csrf: string | null;
}

/** One of a forum's people: who, as what, since when; and what the viewer can change of it. */
export function ForumPerson({ one, page, csrf }: Props) {
  const words = catalogue.forumPeople;
  const { person, role, addedAt } = one;
  return (
    <li class="person-row">
      <Monogram name={person.name} />
      <div>
        <p>
          <a href={`/u/${person.username}`}>{person.name}</a>{' '}
          <span class="muted small">{person.username}</span>
        </p>
        <p class="muted small">{fill(words.as[role], { day: <Time at={addedAt} day /> })}</p>
      </div>
      <Change one={one} page={page} csrf={csrf} />
    </li>
  );
}

function Change({ one: { person, role }, page: { forum, viewer }, csrf }: Props) {
  const words = catalogue.forumPeople;
  const isRoom = forum.access === 'invited';
  const isOwn = viewer.accountId === person.id;
  const mayRemove = isOwn || viewer.canManage || (viewer.canChange && role === 'participant');
  if (!mayRemove) return null;
  const end = isOwn ? (isRoom ? words.leave : words.stopModerating) : words.remove;
  const options = [
    ...(viewer.canManage && isRoom
      ? [role === 'moderator' ? ['participant', words.makeParticipant] : ['moderator', words.makeModerator]]
      : []),
    ['none', end],
  ];
  return (
    <Form
      action={`${forum.path}/people/change`}
      csrf={csrf}
      class="inline-form"
      label={words.what(person.name)}
    >
      <input type="hidden" name="accountId" value={person.id} />
      <label>
        <HiddenText>{words.what(person.name)}</HiddenText>
        <select name="role">
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <Button kind="quiet">
        {words.save}
        <HiddenText>{words.saveFor(person.name)}</HiddenText>
      </Button>
    </Form>
  );
}
