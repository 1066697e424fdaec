import { renderDocument } from '../../../client/pages/index.js';
import { type Node, parseHtml } from './html.js';
import { samples } from './sample-pages.js';
import { sampleShell, viewer } from './sample-shell.js';

/** A sample page as the server would send it, and as a tree without the data of its island. */
export function renderSample(name: string): { html: string; root: Node } {
  const sample = samples[name]!;
  const shell = sampleShell({ viewer: sample.isSignedIn ? viewer : null });
  const html = renderDocument(sample.page(shell), shell);
  return {
    html,
    root: parseHtml(html.replace(/(<script type="application\/json"[^>]*>).*?(<\/script>)/s, '$1$2')),
  };
}
