import type { PendingTermsDto } from '../../contract/terms.js';
import { page } from '../../text/words.js';
import type { FormState } from '../pages/page.js';
import { Button } from './button.js';

/** What has to be accepted, each with the way to its text. */
export function TermsToAccept({ terms }: { terms: PendingTermsDto[] }) {
  return (
    <div class="prose">
      <ul>
        {terms.map(({ id, name, version, path }) => (
          <li key={id}>
            <a href={path}>
              {name === null ? page.terms.ofSite(version) : page.terms.ofNetwork(name, version)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The post was not sent because of rules that are new to its writer: one press accepts them and sends it. */
export function AskTerms({ form }: { form?: FormState }) {
  if (!form?.terms?.length) return null;
  return (
    <fieldset class="notice notice-warning stack">
      <legend>{page.terms.toAccept}</legend>
      <TermsToAccept terms={form.terms} />
      <input type="hidden" name="terms" value={form.terms.map(({ id }) => id).join(' ')} />
      <Button name="intent" value="accept">
        {page.terms.acceptAndSend}
      </Button>
    </fieldset>
  );
}
