import { late } from '../../text/words.js';
import { sayPolitely } from './announce.js';
import { lateWords } from './late-words.js';
import { noticeButton, showPageNotice } from './page-notice.js';

/** Offers to load the page anew, once. It never does so by itself: somebody may be writing. */
export async function offerNewVersion(): Promise<void> {
  await lateWords();
  const text = late.session.newVersion;
  showPageNotice('version', text, noticeButton(late.session.reload, reload));
  sayPolitely(text);
}

/** What is in a box is kept by the tab: nobody has to be asked. */
function reload(): void {
  dispatchEvent(new Event('convene:reload'));
  location.reload();
}
