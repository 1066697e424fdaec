import { type PersonalDataMode, personalDataModes } from '../../contract/personal-data/finding.js';
import { page } from '../../text/words.js';
import { Button } from './button.js';
import { Choices } from './choices.js';
import { Form } from './form.js';

/** The usual one first. */
const order = [...personalDataModes].sort((a, b) => rank(a) - rank(b));
function rank(mode: PersonalDataMode): number {
  return mode === 'warn' ? 0 : mode === 'stop' ? 1 : 2;
}

interface Props {
  action: string;
  csrf: string | null;
  now: PersonalDataMode;
}

/** What happens in a network to texts that could show who a patient is. */
export function PersonalDataSetting({ action, csrf, now }: Props) {
  const say = page.personalData;
  return (
    <section class="stack" aria-labelledby="personal-data">
      <h2 id="personal-data">{say.title}</h2>
      <p>{say.lead}</p>
      <Form action={action} csrf={csrf} label={say.title}>
        <Choices
          name="mode"
          legend={say.legend}
          choices={order.map((mode) => ({ value: mode, text: say.modes[mode], hint: say.modeHints[mode] }))}
          value={now}
        />
        <Button>{say.save}</Button>
      </Form>
    </section>
  );
}
