import { page } from '../../text/words.js';
import { keptInside } from '../pages/kept-inside.js';
import { Disclosure } from './disclosure.js';

/** How to write lists, quotes and links. */
export function MarkdownHelp() {
  return <div dangerouslySetInnerHTML={keptInside(Help)} />;
}

function Help() {
  const { help } = page.posting;
  const rules: [string, string][] = [
    [`**${help.words}**`, help.strong],
    [`*${help.words}*`, help.italic],
    [`> ${help.words}`, help.quote],
    [`- ${help.words}`, help.list],
    [`\`${help.code}\``, help.aboutCode],
    ['https://example.org', help.link],
    ['::: fr', help.passage],
  ];
  return (
    <Disclosure summary={help.summary}>
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
      <p>{help.paragraph}</p>
    </Disclosure>
  );
}
