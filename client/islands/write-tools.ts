import { lateWords } from './late-words.js';

/** Fetches the tools of the page's text box when somebody goes to write in it. Without them it is a plain box. */
export function offerWritingTools(): void {
  const place = document.querySelector<HTMLElement>('[data-writing]');
  place?.addEventListener(
    'focusin',
    () => {
      const tools = Promise.all([import('./writing/enhance.js'), lateWords()]);
      void tools.then(
        ([{ enhance }]) => enhance(place),
        () => {},
      );
    },
    { once: true },
  );
}
