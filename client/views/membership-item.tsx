import { type MembershipDto, networkRoles } from '../../contract/networks.js';
import { page } from '../../text/words.js';
import { Button } from './button.js';
import { fill } from './fill.js';
import { Form } from './form.js';
import { HiddenText } from './hidden-text.js';
import { Monogram } from './monogram.js';
import { Tag } from './tag.js';
import { Time } from './time.js';

interface Props {
  membership: MembershipDto;
  /** Address of the members' page; given where the viewer may change roles. */
  manageAt?: string;
  csrf: string | null;
}

/** One member: who, as what, since when; for admins, the way to change it. */
export function MembershipItem({ membership, manageAt, csrf }: Props) {
  const words = page.network;
  const { person, role, joinedAt } = membership;
  return (
    <li class="person-row">
      <Monogram name={person.name} />
      <div>
        <p>
          <a href={`/u/${person.username}`}>{person.name}</a>{' '}
          <span class="muted small">{person.username}</span>
        </p>
        <p class="muted small">{fill(words.roleSince[role], { day: <Time at={joinedAt} day /> })}</p>
        {!membership.isListed && <Tag>{page.members.directory.notListed}</Tag>}
        {manageAt && (
          <p class="small">
            <a href={`${manageAt}/${person.username}`}>
              {page.members.directory.more}
              <HiddenText>{page.members.directory.moreOf(person.name)}</HiddenText>
            </a>
          </p>
        )}
      </div>
      {manageAt && (
        <Form action={manageAt} csrf={csrf} class="inline-form" label={words.roleOf(person.name)}>
          <input type="hidden" name="accountId" value={person.id} />
          <label>
            <HiddenText>{words.roleOf(person.name)}</HiddenText>
            <select name="role">
              {networkRoles.map((name) => (
                <option key={name} value={name} selected={name === role}>
                  {words.roles[name]}
                </option>
              ))}
              <option value="none">{words.notMember}</option>
            </select>
          </label>
          <Button kind="quiet">
            {words.save}
            <HiddenText>{words.saveRoleOf(person.name)}</HiddenText>
          </Button>
        </Form>
      )}
    </li>
  );
}
