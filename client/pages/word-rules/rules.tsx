import type { WordRuleDto } from '../../../contract/word-rules.js';
import { page } from '../../../text/words.js';
import { Band } from '../../views/band.js';
import { EmptyState } from '../../views/empty-state.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { fill } from '../../views/fill.js';
import { hasErrors } from '../../views/form-state.js';
import { HiddenText } from '../../views/hidden-text.js';
import { PageTitle } from '../../views/page-title.js';
import { Time } from '../../views/time.js';
import { TriedRule } from '../../views/tried-rule.js';
import { WordRuleForm } from '../../views/word-rule-form.js';
import type { Page, ShellProps } from '../page.js';
import type { WordRulesProps } from './props.js';

/** Where the rules of a network, or of the whole site (null), stand. */
export const wordRulesPath = (network: WordRulesProps['network']): string =>
  `${network?.path ?? ''}/word-rules`;

/** `/n/:network/word-rules`, and `/word-rules` for the whole site: the rules, and a new one. */
export function wordRulesPage({ network, rules, form, tried }: WordRulesProps, { csrf }: ShellProps): Page {
  const words = page.wordRules;
  const path = wordRulesPath(network);
  return {
    title: network ? words.titleOf(network.name) : words.titleSite,
    brand: network?.brand,
    band: network ? <Band network={network} /> : undefined,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={network ? words.link : words.titleSite}>
          <p class="lead">{network ? words.lead : words.leadSite}</p>
          {network && <p>{words.site}</p>}
        </PageTitle>
        <div class="narrow stack-large">
          {tried && <TriedRule tried={tried} />}
          <section class="stack" aria-labelledby="rules">
            <h2 id="rules">{words.rules}</h2>
            {rules.length > 0 ? (
              <ul class="list">
                {rules.map((rule) => (
                  <Rule key={rule.id} rule={rule} path={path} />
                ))}
              </ul>
            ) : (
              <EmptyState title={words.none} level={3}>
                <p>{words.noneText}</p>
              </EmptyState>
            )}
          </section>
          <section class="stack" aria-labelledby="add">
            <h2 id="add">{words.add}</h2>
            <WordRuleForm action={path} csrf={csrf} form={form} />
          </section>
        </div>
      </>
    ),
  };
}

function Rule({ rule, path }: { rule: WordRuleDto; path: string }) {
  const words = page.wordRules;
  const { id, kind, pattern, action, reason, isOn, changedAt, changedBy } = rule;
  return (
    <li class="stack-small">
      <h3>{reason}</h3>
      <p>
        <strong>{words.actions[action]}</strong> · {words.kinds[kind]} · {isOn ? words.on : words.off}
      </p>
      <div class="prose">
        <pre>{pattern}</pre>
      </div>
      <p class="muted small">
        {fill(words.changed, { name: changedBy?.name ?? words.former, time: <Time at={changedAt} /> })}
      </p>
      <p>
        <a href={`${path}/${id}`}>
          {words.change}
          <HiddenText>{words.changeOf(reason)}</HiddenText>
        </a>
      </p>
    </li>
  );
}
