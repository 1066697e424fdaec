import { worded } from './worded.js';

interface Props {
  /** Sanitised by the server, once, when it was written. Never anything a browser made. */
  html: string;
  class?: string;
}

/** The one place where what a person wrote enters a page as ready HTML. */
export function ServerHtml({ html, class: className = 'prose' }: Props) {
  return <div class={className} dangerouslySetInnerHTML={{ __html: worded(html) }} />;
}
