import type { ReadyReasonDto } from '../../contract/ready-reasons.js';
import { page } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import { Button } from './button.js';
import { typedIn } from './form-state.js';
import { Select } from './select.js';
import { startOf } from './start-of.js';

/** What the network has ready, to be put into the form above which it stands. Nothing is sent by that. */
export function ReadyReasons({
  ready = [],
  form,
  id,
}: {
  ready?: ReadyReasonDto[];
  form?: FormState;
  id?: string;
}) {
  if (ready.length === 0) return null;
  const words = page.readyReasons;
  return (
    <>
      {/* Enter in a field presses a form's first button: it sends the form, and does not fill it in. */}
      <button type="submit" tabIndex={-1} hidden />
      <Select
        name="ready"
        id={id}
        label={words.choose}
        hint={words.chooseHint}
        values={['', ...ready.map((one) => one.id)]}
        names={{
          '': words.noneChosen,
          ...Object.fromEntries(ready.map((one) => [one.id, startOf(one.words)])),
        }}
        value={typedIn(form, 'ready')}
      />
      <div class="row">
        <Button kind="quiet" name="fill" value="ready">
          {words.fill}
        </Button>
      </div>
    </>
  );
}
