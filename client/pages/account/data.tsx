import { page } from '../../../text/words.js';
import { AccountFrame } from '../../views/account-frame.js';
import { Button } from '../../views/button.js';
import type { Page, ShellProps } from '../page.js';

/** `/account/data` (P04). */
export function ownDataPage(_props: object, _shell: ShellProps): Page {
  const words = page.account.data;
  return {
    title: page.account.sections.data,
    body: (
      <AccountFrame section="data" lead={words.lead}>
        <div class="stack">
          <p>{words.contents}</p>
          <p>{words.others}</p>
          <p class="row">
            <Button href="/account/data/my-data.html">{words.html}</Button>{' '}
            <Button href="/account/data/my-data.json" kind="quiet">
              {words.json}
            </Button>
          </p>
        </div>
      </AccountFrame>
    ),
  };
}
