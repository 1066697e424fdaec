import type { AnonymityMode } from '../../contract/pseudonyms.js';
import { page } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import { typedIn } from './form-state.js';

/** The switch beside a message, with who can see what, and who can find out (N61, N42). Nothing where there is none. */
export function AnonymousChoice({ mode, form }: { mode: AnonymityMode; form?: FormState }) {
  if (mode === 'off') return null;
  const words = page.anonymity;
  return (
    <div class="anonymous-choice stack">
      <label class="choice">
        <input
          type="checkbox"
          name="anonymous"
          value="true"
          checked={typedIn(form, 'anonymous') === 'true'}
          aria-describedby="anonymous-hint"
        />{' '}
        <span>{words.choose}</span>
      </label>
      <div id="anonymous-hint" class="hint muted small">
        <p>
          {words.whoSees} {words.more}
        </p>
        {mode === 'held' && <p id="anonymous-waits">{words.waits}</p>}
        <p>{words.adminCan}</p>
        <p>{words.notice}</p>
      </div>
    </div>
  );
}
