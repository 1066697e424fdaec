import type { ProposalDto } from '../../contract/sanctions.js';
import { page } from '../../text/words.js';

/** What comes next, for a person to do or not. */
export function Proposal({ proposal }: { proposal: ProposalDto }) {
  const words = page.sanctions;
  return (
    <section class="card stack" aria-labelledby="proposal-title">
      <h2 id="proposal-title">{words.proposal}</h2>
      <p>
        <strong>{words.proposes(words.steps[proposal.step])}</strong>
      </p>
      <p>
        {words.proposesWhy(proposal.strikes)}{' '}
        {proposal.last && words.proposesLast(words.steps[proposal.last])}
      </p>
      <p class="muted">{words.proposesOnly}</p>
    </section>
  );
}
