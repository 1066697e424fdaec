import { Disclosure } from './disclosure.js';

const rules: [string, string][] = [
  ['**words**', 'Strong words'],
  ['*words*', 'Words in italics'],
  ['> words', 'A quote'],
  ['- words', 'A list. Start each line with a hyphen.'],
  ['`code`', 'Code. Three of these marks on a line of their own begin and end a longer piece.'],
  ['https://example.org', 'A link. It shows where it leads.'],
];

/** How to write lists, quotes and links. */
export function MarkdownHelp() {
  return (
    <Disclosure summary="How to add lists, quotes and links">
      <dl class="facts">
        {rules.map(([mark, meaning]) => (
          <div key={mark}>
            <dt>
              <code>{mark}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>An empty line starts a new paragraph.</p>
    </Disclosure>
  );
}
