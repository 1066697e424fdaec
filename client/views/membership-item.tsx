import { type MembershipDto, networkRoles } from '../../contract/networks.js';
import { Button } from './button.js';
import { Form } from './form.js';
import { HiddenText } from './hidden-text.js';
import { Monogram } from './monogram.js';
import { Time } from './time.js';
import { roleNames } from './words.js';

interface Props {
  membership: MembershipDto;
  /** Address of the members' page; given where the viewer may change roles. */
  manageAt?: string;
  csrf: string | null;
}

/** One member: who, as what, since when; for admins, the way to change it. */
export function MembershipItem({ membership, manageAt, csrf }: Props) {
  const { person, role, joinedAt } = membership;
  return (
    <li class="person-row">
      <Monogram name={person.name} />
      <div>
        <p>
          <strong>{person.name}</strong> <span class="muted small">{person.username}</span>
        </p>
        <p class="muted small">
          {roleNames[role]} since <Time at={joinedAt} day />
        </p>
      </div>
      {manageAt && (
        <Form action={manageAt} csrf={csrf} class="inline-form" label={`Role of ${person.name}`}>
          <input type="hidden" name="accountId" value={person.id} />
          <label>
            <HiddenText>{`Role of ${person.name}`}</HiddenText>
            <select name="role">
              {networkRoles.map((name) => (
                <option key={name} value={name} selected={name === role}>
                  {roleNames[name]}
                </option>
              ))}
              <option value="none">Not a member</option>
            </select>
          </label>
          <Button kind="quiet">
            Save<HiddenText>{` role of ${person.name}`}</HiddenText>
          </Button>
        </Form>
      )}
    </li>
  );
}
