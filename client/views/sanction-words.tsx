import type { ComponentChildren } from 'preact';
import type { SanctionDto, StrikeDto } from '../../contract/sanctions.js';
import { page } from '../../text/words.js';
import { fill } from './fill.js';
import { Time } from './time.js';

/** Whom a sanction is about, as far as the reader may know. */
export function personOf({ person, isSealed }: Pick<SanctionDto, 'person' | 'isSealed'>): string {
  const words = page.sanctions;
  return person?.name ?? (isSealed ? words.sealed : words.nobody);
}

/** How it stands and until when, in a line. */
export function SanctionTime({ sanction }: { sanction: SanctionDto }): ComponentChildren {
  const words = page.sanctions;
  const { state, step, at, until } = sanction;
  const lasts = state === 'inForce' && step !== 'note' && step !== 'warning';
  return (
    <>
      <span>{words.stepsOf[state]}</span> <span>{fill(words.since, { time: <Time at={at} /> })}</span>
      {lasts && ' '}
      {lasts && (
        <span>
          {until
            ? fill(step === 'closing' ? words.erasedAt : words.until, { time: <Time at={until} /> })
            : words.noEnd}
        </span>
      )}
    </>
  );
}

interface ListProps {
  sanctions: SanctionDto[];
  /** Of several people; otherwise of one, in several places. */
  ofMany?: boolean;
}

/** Sanctions, each with what it is, how it stands and why. */
export function SanctionList({ sanctions, ofMany = false }: ListProps) {
  const words = page.sanctions;
  return (
    <ul class="list">
      {sanctions.map((sanction) => (
        <li key={sanction.id} class="stack">
          <h3 class="list-title">
            <a href={sanction.path}>
              {words.listed(
                sanction.number,
                words.steps[sanction.step],
                ofMany ? personOf(sanction) : (sanction.network?.name ?? words.wholeSite),
              )}
            </a>
          </h3>
          <p class="meta">
            <SanctionTime sanction={sanction} />
          </p>
          <p>
            <strong>{page.reports.reasons[sanction.rule].text}:</strong> {sanction.words}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Decisions that count, each with when it does not any more. */
export function StrikeList({ strikes }: { strikes: StrikeDto[] }) {
  const words = page.sanctions;
  if (strikes.length === 0) return null;
  return (
    <ul class="list">
      {strikes.map(({ kind, at, expiresAt }) => (
        <li key={kind + at}>
          <p>
            {words.kinds[kind]}, <Time at={at} day />
          </p>
          <p class="meta">
            <span>{fill(words.counts, { day: <Time at={expiresAt} day /> })}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
