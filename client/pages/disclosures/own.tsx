import type { OwnDisclosureDto } from '../../../contract/disclosures.js';
import { page } from '../../../text/words.js';
import { ThingsAsked } from '../../views/disclosure-words.js';
import { PageTitle } from '../../views/page-title.js';
import { Fact } from '../../views/statement.js';
import { Time } from '../../views/time.js';
import type { Page } from '../page.js';

/** `/account/disclosures/:disclosureId`: for whoever was asked about: what kind of asker, by what law, for what. */
export function ownDisclosurePage({ kind, basis, things, approvedAt }: OwnDisclosureDto): Page {
  const words = page.disclosures;
  return {
    title: words.own.title,
    body: (
      <>
        <PageTitle title={words.own.title}>
          <p class="lead">{words.own.lead}</p>
        </PageTitle>
        <div class="narrow stack">
          <dl class="facts">
            <Fact name={words.facts.kind}>{words.kinds[kind]}</Fact>
            <Fact name={words.facts.basis}>{basis}</Fact>
            <Fact name={words.facts.things}>
              <ThingsAsked things={things} />
            </Fact>
            <Fact name={words.own.at}>
              <Time at={approvedAt} />
            </Fact>
          </dl>
          <p>{words.own.more}</p>
          <p>
            <a href="/notifications">{words.own.back}</a>
          </p>
        </div>
      </>
    ),
  };
}
