import { page } from '../../text/words.js';
import { PageTitle } from '../views/page-title.js';
import type { Page } from './page.js';
import type { DevelopersProps, DocumentedName } from './props.js';

/** Everything a program can ask for: for people who write one. The summaries are the documents' own English. */
export function developersPage({ requests, commands, events }: DevelopersProps): Page {
  const words = page.developers;
  return {
    title: words.title,
    description: words.description,
    canonical: '/developers',
    body: (
      <>
        <PageTitle title={words.title}>
          <p class="lead">{words.lead}</p>
        </PageTitle>
        <div class="stack-large">
          <section class="stack" aria-labelledby="begin">
            <h2 id="begin">{words.begin}</h2>
            <ol class="stack">
              <li>{words.makeToken}</li>
              <li>{words.sendToken}</li>
              <li>{words.watch}</li>
            </ol>
            <ul class="stack">
              <li>
                <a href="/api/v1/openapi.json">{words.openApi}</a>
              </li>
              <li>
                <a href="/api/v1/asyncapi.json">{words.asyncApi}</a>
              </li>
            </ul>
          </section>
          <Names id="requests" title={words.requests} about={words.aboutRequests} names={requests} />
          <Names id="commands" title={words.commands} about={words.aboutCommands} names={commands} />
          <Names id="events" title={words.events} about={words.aboutEvents} names={events} />
        </div>
      </>
    ),
  };
}

interface NamesProps {
  id: string;
  title: string;
  about: string;
  names: DocumentedName[];
}

function Names({ id, title, about, names }: NamesProps) {
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{about}</p>
      <dl class="names" lang="en">
        {names.map((one) => (
          <div key={one.name}>
            <dt>
              <code>{one.name}</code>
            </dt>
            <dd>{one.summary}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
