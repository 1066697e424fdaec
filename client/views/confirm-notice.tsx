import { page } from '../../text/words.js';
import { Notice } from './notice.js';

/** For people whose address is not proven yet. */
export function ConfirmNotice() {
  const words = page.addresses.notice;
  return (
    <Notice>
      <p>
        {words.text} <a href="/account/address">{words.link}</a>
      </p>
    </Notice>
  );
}
