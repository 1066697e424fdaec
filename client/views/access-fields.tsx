import { joinPolicies, visibilities } from '../../contract/networks.js';
import { page } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import { Choices } from './choices.js';
import { problemOf, typedIn } from './form-state.js';

interface Props {
  form?: FormState;
  now?: { joining: string; visibility: string };
}

/** How people join and who finds the network; the open way is chosen already, and each other one explained (N46). */
export function AccessFields({ form, now }: Props) {
  const words = page.members.settings;
  return (
    <>
      <Choices
        name="joining"
        legend={words.joining}
        choices={joinPolicies.map((value) => ({ value, ...words.joiningChoices[value] }))}
        value={typedIn(form, 'joining', now?.joining) ?? joinPolicies[0]}
        problem={problemOf(form, 'joining')}
      />
      <Choices
        name="visibility"
        legend={words.visibility}
        hint={words.noPublicForums}
        choices={visibilities.map((value) => ({ value, ...words.visibilityChoices[value] }))}
        value={typedIn(form, 'visibility', now?.visibility) ?? visibilities[0]}
        problem={problemOf(form, 'visibility')}
      />
    </>
  );
}
