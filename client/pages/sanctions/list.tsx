import type { SanctionLineDto } from '../../../contract/sanctions.js';
import { page } from '../../../text/words.js';
import { Band } from '../../views/band.js';
import { EmptyState } from '../../views/empty-state.js';
import { fill } from '../../views/fill.js';
import { PageTitle } from '../../views/page-title.js';
import { SanctionList } from '../../views/sanction-words.js';
import { Time } from '../../views/time.js';
import type { Page } from '../page.js';
import type { SanctionsProps, SiteSanctionsProps } from './props.js';

/** `/n/:network/sanctions`: what is in force in a network, and what is over. */
export function sanctionsPage({ network, inForce, past }: SanctionsProps): Page {
  const words = page.sanctions;
  return {
    title: words.titleOf(network.name),
    brand: network.brand,
    band: <Band network={network} />,
    body: (
      <>
        <PageTitle title={words.titleOf(network.name)}>
          <p class="lead">{words.lead}</p>
        </PageTitle>
        <div class="narrow stack-large">
          <InForce sanctions={inForce} />
          {past.length > 0 && (
            <section class="stack" aria-labelledby="past">
              <h2 id="past">{words.past}</h2>
              <SanctionList sanctions={past} ofMany />
            </section>
          )}
        </div>
      </>
    ),
  };
}

function InForce({ sanctions }: { sanctions: SanctionsProps['inForce'] }) {
  const words = page.sanctions;
  return (
    <section class="stack" aria-labelledby="in-force">
      <h2 id="in-force">{words.inForce}</h2>
      {sanctions.length > 0 ? (
        <SanctionList sanctions={sanctions} ofMany />
      ) : (
        <EmptyState title={words.none} level={3}>
          <p>{words.noneText}</p>
        </EmptyState>
      )}
    </section>
  );
}

/** `/sanctions`: those of the whole site, what waits for a second person, and the log. */
export function siteSanctionsPage({ proposed, inForce, log }: SiteSanctionsProps): Page {
  const words = page.sanctions;
  return {
    title: words.titleSite,
    body: (
      <>
        <PageTitle title={words.titleSite}>
          <p class="lead">{words.leadSite}</p>
        </PageTitle>
        <div class="narrow stack-large">
          {proposed.length > 0 && (
            <section class="stack" aria-labelledby="proposed">
              <h2 id="proposed">{words.proposed}</h2>
              <SanctionList sanctions={proposed} ofMany />
            </section>
          )}
          <InForce sanctions={inForce} />
          {log.length > 0 && (
            <section class="stack" aria-labelledby="log">
              <h2 id="log">{words.log}</h2>
              <ul class="list">
                {log.map((line) => (
                  <Line key={line.id} line={line} />
                ))}
              </ul>
            </section>
          )}
        </div>
      </>
    ),
  };
}

function Line({ line }: { line: SanctionLineDto }) {
  const words = page.sanctions;
  const by = line.isBySite ? words.site : (line.by?.name ?? words.nobody);
  const what = words.listed(line.number, words.steps[line.step], line.person?.name ?? words.nobody);
  return (
    <li>
      <p>
        {fill(words.logLine, {
          person: by,
          act: words.acts[line.act],
          sanction: <a href={line.path}>{what}</a>,
        })}
      </p>
      {line.words && <p>{line.words}</p>}
      <p class="meta">
        <Time at={line.at} />
      </p>
    </li>
  );
}
