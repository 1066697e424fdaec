import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { NetworkTools } from '../../../client/views/network-tools.js';
import type { NetworkViewer } from '../../../contract/networks.js';
import { elements, parseHtml, textOf } from '../helpers/html.js';
import { admin, managers } from '../helpers/sample-data.js';

/** The groups' headings with the places they lead to, as one reader has them; first the link above all groups. */
function toolsOf(rights: Partial<NetworkViewer>): [string | null, string[]][] {
  const nothing = { canManage: false, canModerate: false, canInvite: false };
  const root = parseHtml(
    renderToString(<NetworkTools network={managers} viewer={{ ...admin, ...nothing, ...rights }} />),
  );
  const places = (node: typeof root) =>
    elements(node, 'a').map(({ attributes }) => attributes.href!.slice(managers.path.length + 1));
  const groups = elements(root, 'section');
  const grouped = new Set(groups.flatMap(places));
  return [
    [null, places(root).filter((place) => !grouped.has(place))],
    ...groups.map((group): [string, string[]] => [textOf(elements(group, 'h3')[0]!), places(group)]),
  ];
}

describe('the ways to run a network', () => {
  it('stand under what they are about, and nobody has a heading with nothing under it', () => {
    expect(toolsOf({ canInvite: true })).toEqual([
      [null, ['desk']],
      ['People', ['requests', 'invitations']],
      ['Record', ['log']],
    ]);
    expect(toolsOf({ canModerate: true })).toEqual([
      [null, ['desk']],
      ['Moderation', ['cases', 'held', 'sanctions', 'ready-reasons']],
      ['Record', ['log', 'moderation-log']],
    ]);
  });

  it('are all there for an admin, each once', () => {
    const all = toolsOf({ canInvite: true, canManage: true, canModerate: true });
    expect(all.map(([heading]) => heading)).toEqual([
      null,
      'People',
      'Moderation',
      'Pages and look',
      'Who may do what',
      'Record',
    ]);
    const places = all.flatMap(([, found]) => found);
    expect(places).toHaveLength(new Set(places).size);
    expect(places).toHaveLength(21);
  });
});
