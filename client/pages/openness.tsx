import type { OpennessDto } from '../../contract/openness.js';
import { locale, page } from '../../text/words.js';
import { Band } from '../views/band.js';
import { PageTitle } from '../views/page-title.js';
import { ofNetwork } from './island-data.js';
import type { Page, ShellProps } from './page.js';

type List = OpennessDto['lists'][number];
type Spread = OpennessDto['times']['firstLook'];

/** `/openness`, `/n/:network/openness`: how it was moderated in a month, from the logs, small numbers hidden. */
export function opennessPage(open: OpennessDto, shell: ShellProps): Page {
  const words = page.openness;
  const { network, month, months } = open;
  const path = `${network?.path ?? ''}/openness`;
  const title = words.title(network?.name ?? null);
  const json = `/api/v1${network ? `/networks/${network.slug}` : ''}/openness?month=${month}`;
  return {
    title,
    description: words.lead,
    brand: network?.brand,
    band: network ? <Band network={network} /> : undefined,
    ...(network && ofNetwork(network, shell)),
    body: (
      <>
        <PageTitle title={title}>
          <p class="lead">{words.lead}</p>
          <p>{words.small}</p>
        </PageTitle>
        <div class="narrow stack-large">
          <nav class="stack" aria-labelledby="months">
            <h2 id="months">{words.monthOf(nameOf(month))}</h2>
            <ul class="footer-links">
              {months.map((one) => (
                <li key={one}>
                  <a href={`${path}?month=${one}`} aria-current={one === month ? 'page' : undefined}>
                    {nameOf(one)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <Times times={open.times} />
          {open.lists.map((list) => (
            <Counts
              key={list.name}
              list={list}
              overturned={list.name === 'appeals' ? open.overturnedPercent : null}
            />
          ))}
          <section class="stack" aria-labelledby="views">
            <h2 id="views">{words.views.title}</h2>
            <p>{words.views.text}</p>
            <SpreadOf spread={open.readers} {...words.views} say={words.views.members} />
          </section>
          <p>
            <a href={json}>{words.json}</a>
          </p>
        </div>
      </>
    ),
  };
}

function Counts({ list: { name, rows, total }, overturned }: { list: List; overturned: number | null }) {
  const words = page.openness;
  const shown = (count: number | null) =>
    count === null ? <span class="muted">{words.isSmall}</span> : new Intl.NumberFormat(locale).format(count);
  return (
    <section class="stack" aria-labelledby={`list-${name}`}>
      <h2 id={`list-${name}`}>{words.lists[name]}</h2>
      {rows.length === 0 ? (
        <p class="muted">{words.noneOf}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.number}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, count }) => (
              <tr key={key}>
                <th scope="row">{textOf(name, key)}</th>
                <td>{shown(count)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{words.total}</th>
              <td>{shown(total)}</td>
            </tr>
          </tbody>
        </table>
      )}
      {overturned !== null && <p>{words.overturned(overturned)}</p>}
    </section>
  );
}

function Times({ times }: Pick<OpennessDto, 'times'>) {
  const words = page.openness.times;
  const part = (title: string, spread: Spread) => (
    <>
      <h3>{title}</h3>
      <SpreadOf spread={spread} {...words} say={lengthOf} />
    </>
  );
  return (
    <section class="stack" aria-labelledby="times">
      <h2 id="times">{words.title}</h2>
      {part(words.firstLook, times.firstLook)}
      {part(words.decision, times.decision)}
    </section>
  );
}

interface SpreadProps {
  spread: Spread;
  half: string;
  most: string;
  tooFew: string;
  say: (size: number) => string;
}

function SpreadOf({ spread, half, most, tooFew, say }: SpreadProps) {
  if (!spread) return <p class="muted">{tooFew}</p>;
  return (
    <dl class="facts">
      <div>
        <dt>{half}</dt>
        <dd>{say(spread.median)}</dd>
      </div>
      <div>
        <dt>{most}</dt>
        <dd>{say(spread.p90)}</dd>
      </div>
    </dl>
  );
}

/** In the unit that says enough: 90 minutes are, 100 hours are not. */
function lengthOf(minutes: number): string {
  const { times } = page.openness;
  if (minutes < 120) return times.minutes(minutes);
  return minutes < 48 * 60 ? times.hours(Math.round(minutes / 60)) : times.days(Math.round(minutes / 1440));
}

function textOf(list: List['name'], key: string): string {
  const reasons = page.reports.reasons as Record<string, { text: string }>;
  return page.openness.keys[list]?.[key] ?? (list === 'reports' ? reasons[key]?.text : undefined) ?? key;
}

function nameOf(month: string): string {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}
