import type { ForumDto } from '../../contract/forums.js';
import { networkRoles } from '../../contract/networks.js';
import { page } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import { Choices } from './choices.js';
import { problemOf, typedIn } from './form-state.js';

type Rules = Pick<ForumDto, 'posting' | 'postingRoles' | 'repliesOpen'>;

/** Who, of those who can read a forum, can write in it. */
export function ForumWritingFields({ form, now }: { form?: FormState; now?: Rules }) {
  const words = page.forumRules;
  const posting = [
    { value: 'registered', text: words.registered },
    { value: 'members', text: words.members },
    { value: 'roles', text: words.roles, hint: words.rolesHint },
  ];
  // Boxes that are not ticked are not sent: what was sent counts as a whole.
  const isOn = (name: string, before: boolean) => (form?.values ? name in form.values : before);
  return (
    <>
      <Choices
        name="posting"
        legend={words.posting}
        choices={posting}
        value={typedIn(form, 'posting', now?.posting) ?? 'registered'}
        problem={problemOf(form, 'posting')}
      />
      <fieldset>
        <legend>{words.whichRoles}</legend>
        <div class="choices">
          {networkRoles
            .filter((role) => role !== 'admin')
            .map((role) => (
              <Box
                key={role}
                name={`role-${role}`}
                label={page.network.roles[role]}
                isOn={isOn(`role-${role}`, (now?.postingRoles ?? ['moderator']).includes(role))}
              />
            ))}
          <Box
            name="repliesOpen"
            label={words.repliesOpen}
            isOn={isOn('repliesOpen', now?.repliesOpen ?? false)}
          />
        </div>
      </fieldset>
    </>
  );
}

function Box({ name, label, isOn }: { name: string; label: string; isOn: boolean }) {
  return (
    <label class="choice">
      {' '}
      <input type="checkbox" name={name} value="true" checked={isOn} />
      <span>{label}</span>
    </label>
  );
}
