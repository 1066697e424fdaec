import { page } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import { Button } from './button.js';

interface Props {
  form?: FormState;
  /** The form keeps something of one's own rather than sending it to others. */
  isSaving?: boolean;
}

/**
 * Where a text was held back because it could show who a patient is: the ways on. Two submit buttons, so that they work
 * without script. Where the place lets only masked text through there is one.
 */
export function AskPersonalData({ form, isSaving = false }: Props) {
  if (!form?.personalData) return null;
  const say = page.personalData;
  return (
    <fieldset class="notice notice-warning stack">
      <legend>{say.ask}</legend>
      <p>{say.askText}</p>
      <div class="row">
        <Button name="intent" value="mask">
          {isSaving ? say.maskAndSave : say.maskAndSend}
        </Button>{' '}
        {form.personalData.isAttestable && (
          <Button kind="quiet" name="intent" value="attest">
            {isSaving ? say.attestAndSave : say.attestAndSend}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
