import { lateWords } from './late-words.js';

/** Fetches the tools of the page's text box when somebody goes to write in it. Without them it is a plain box. */
export function offerWritingTools(): void {
  const place = document.querySelector<HTMLElement>('[data-writing]');
  const form = place?.closest('form');
  let isAsked = false;
  const fetchTools = () => {
    if (isAsked || !place) return;
    isAsked = true;
    const tools = Promise.all([import('./writing/enhance.js'), lateWords()]);
    void tools.then(
      ([{ enhance }]) => enhance(place),
      // No connection: whoever goes on writing asks again.
      () => {
        isAsked = false;
      },
    );
  };
  // A file may be brought to the box before anybody has been in it.
  for (const event of ['focusin', 'dragenter', 'input']) form?.addEventListener(event, fetchTools);
  const now = document.getElementById('reply-now');
  now?.addEventListener('click', (event) => {
    event.preventDefault();
    void Promise.all([import('./writing/dock.js'), lateWords()]).then(
      ([{ dockComposer }]) => dockComposer(),
      () => location.assign('#composer'),
    );
  });
}
