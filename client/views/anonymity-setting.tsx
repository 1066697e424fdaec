import { type AnonymityMode, anonymityModes } from '../../contract/pseudonyms.js';
import { page } from '../../text/words.js';
import { Button } from './button.js';
import { Choices } from './choices.js';
import { Form } from './form.js';

interface Props {
  action: string;
  csrf: string | null;
  now: AnonymityMode;
}

/** Whether members of a network may post without their name. */
export function AnonymitySetting({ action, csrf, now }: Props) {
  const say = page.anonymity;
  return (
    <section class="stack" aria-labelledby="anonymity">
      <h2 id="anonymity">{say.title}</h2>
      <p>
        {say.lead} {say.hush}
      </p>
      <p>{say.adminCan}</p>
      <Form action={action} csrf={csrf} label={say.title}>
        <Choices
          name="anonymity"
          legend={say.legend}
          choices={anonymityModes.map((mode) => ({
            value: mode,
            text: say.modes[mode],
            hint: say.modeHints[mode],
          }))}
          value={now}
        />
        <Button>{say.save}</Button>
      </Form>
    </section>
  );
}
