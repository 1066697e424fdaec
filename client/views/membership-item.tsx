import { type MembershipDto, networkRoles } from '../../contract/networks.js';
import { page } from '../../text/words.js';
import { fill } from './fill.js';
import { HiddenText } from './hidden-text.js';
import { PersonRow } from './person-row.js';
import { RoleForm } from './role-form.js';
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
  const roles = networkRoles.map((value) => ({ value, text: words.roles[value] }));
  const more = (
    <>
      {!membership.isListed && <Tag>{page.members.directory.notListed}</Tag>}
      {membership.askedAt && (
        <p class="small">{fill(page.keeping.askedOn, { day: <Time at={membership.askedAt} day /> })}</p>
      )}
      {manageAt && (
        <p class="small">
          <a href={`${manageAt}/${person.username}`}>
            {page.members.directory.more}
            <HiddenText>{page.members.directory.moreOf(person.name)}</HiddenText>
          </a>
        </p>
      )}
    </>
  );
  return (
    <PersonRow
      person={person}
      standing={fill(words.roleSince[role], { day: <Time at={joinedAt} day /> })}
      more={more}
    >
      {manageAt && (
        <RoleForm
          action={manageAt}
          csrf={csrf}
          accountId={person.id}
          username={person.username}
          label={words.roleOf(person.name)}
          save={[words.save, words.saveRoleOf(person.name)]}
          options={[...roles, { value: 'none', text: words.notMember }]}
          chosen={role}
        />
      )}
    </PersonRow>
  );
}
