import { late } from '../../../text/words.js';
import { code, type Edit, linked, prefix, type Selection, wrap } from '../../state/text-edits.js';
import { element } from '../dom.js';
import { applyEdit, selectionOf } from './box.js';

interface Tool {
  sign: string;
  name: string;
  /** With Ctrl or Command, while the box has the focus. */
  key?: string;
  edit?(selection: Selection): Edit;
}

const tools = (): Tool[] => [
  { sign: 'B', name: late.writing.bold, key: 'b', edit: (at) => wrap(at, '**') },
  { sign: 'I', name: late.writing.italic, key: 'i', edit: (at) => wrap(at, '*') },
  { sign: 'H', name: late.writing.heading, edit: (at) => prefix(at, () => '## ', /^#{1,6} /) },
  { sign: '[ ]', name: late.writing.link, key: 'k', edit: (at) => linked(at, late.writing.linkWords) },
  { sign: '+', name: late.files.add },
  { sign: '“ ”', name: late.writing.quote, edit: (at) => prefix(at, () => '> ', /^> ?/) },
  { sign: '•', name: late.writing.list, edit: (at) => prefix(at, () => '- ', /^- /) },
  { sign: '#.', name: late.writing.numbers, edit: (at) => prefix(at, (n) => `${n + 1}. `, /^\d+\. /) },
  { sign: '</>', name: late.writing.code, edit: code },
];

/**
 * The toolbar of a box: one tab stop, arrow keys inside it, and the usual keys in the box.
 * @param addFile what the tool does that changes no text by itself
 */
export function addToolbar(place: HTMLElement, box: HTMLTextAreaElement, addFile: () => void): void {
  const bar = element('div', 'toolbar');
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', late.writing.tools);
  bar.setAttribute('aria-controls', box.id);
  const all = tools();
  const use = ({ edit }: Tool) => (edit ? applyEdit(box, edit(selectionOf(box))) : addFile());
  const buttons = all.map((tool, index) => {
    const button = element('button', `tool tool-${index}`, tool.sign);
    button.type = 'button';
    button.title = tool.key ? `${tool.name} (Ctrl+${tool.key.toUpperCase()})` : tool.name;
    button.setAttribute('aria-label', tool.name);
    if (tool.key) button.setAttribute('aria-keyshortcuts', `Control+${tool.key.toUpperCase()}`);
    button.tabIndex = index === 0 ? 0 : -1;
    button.addEventListener('click', () => use(tool));
    return button;
  });
  bar.append(...buttons);
  bar.addEventListener('keydown', (event) => {
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined || at === -1) return;
    event.preventDefault();
    rove(buttons, (to + buttons.length) % buttons.length);
  });
  box.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.isComposing) return;
    const tool = all.find(({ key }) => key === event.key.toLowerCase());
    if (!tool) return;
    event.preventDefault();
    use(tool);
  });
  place.append(bar);
}

function rove(buttons: HTMLButtonElement[], to: number): void {
  for (const [index, button] of buttons.entries()) button.tabIndex = index === to ? 0 : -1;
  buttons[to]?.focus();
}
