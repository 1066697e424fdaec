import { worded } from './worded.js';
import { writtenIn } from './written-in.js';

interface Props {
  /** Sanitised by the server, once, when it was written. Never anything a browser made. */
  html: string;
  class?: string;
  /** What it is written in. */
  language?: string | null;
}

/** The one place where what a person wrote enters a page as ready HTML. */
export function ServerHtml({ html, class: className = 'prose', language }: Props) {
  return (
    <div
      class={className}
      {...writtenIn(language)}
      dangerouslySetInnerHTML={{ __html: worded(html, language) }}
    />
  );
}
