import type { ComponentChildren } from 'preact';
import type { AppealLineDto, DecisionDto, OwnAppealDto } from '../../contract/appeals.js';
import { live, page } from '../../text/words.js';
import { DecisionSentence, ruleOf } from './decision.js';
import { fill } from './fill.js';
import { Paragraphs } from './paragraphs.js';
import { Time } from './time.js';

type Shown = Omit<DecisionDto, 'appeal' | 'appealUntil'>;

/** What a decision is, as one sentence. @param isMine the reader is the one it is about */
export function NameOfDecision({ decision, isMine }: { decision: Shown; isMine: boolean }) {
  const { entry, title } = decision;
  return entry ? <DecisionSentence entry={entry} isMine={isMine} isByRole /> : title;
}

/** Whose an appeal is, as far as whoever answers may know. */
export const titleOfAppeal = ({
  appellant,
  isSealed,
}: Pick<AppealLineDto, 'appellant' | 'isSealed'>): string =>
  isSealed ? page.appeals.ofSealed : page.appeals.of(appellant?.name ?? live.post.formerMember);

/** One line of facts. */
export function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The statement of reasons: what, how far and how long, why, by which rule, found how, by which role. */
export function Statement({ decision, isMine }: { decision: Shown; isMine: boolean }) {
  const words = page.appeals;
  const { at, reason, rule, role, found, network, until, isInForce, isFinal, entry } = decision;
  return (
    <>
      <dl class="facts">
        <Fact name={words.what}>
          <NameOfDecision decision={decision} isMine={isMine} />
        </Fact>
        <Fact name={words.when}>
          <Time at={at} />
        </Fact>
        <Fact name={words.scope}>{network ? words.scopeOf(network.name) : words.scopeSite}</Fact>
        <Fact name={words.duration}>
          {!isInForce && words.over}
          {isInForce &&
            (until
              ? fill(words.until, { time: <Time at={until} /> })
              : isFinal
                ? words.forGood
                : words.untilTaken)}
        </Fact>
        <Fact name={words.why}>{reason || words.noReason}</Fact>
        <Fact name={words.rule}>{rule ? ruleOf(rule) : words.noRule}</Fact>
        <Fact name={words.found}>{words.foundBy[found]}</Fact>
        <Fact name={words.by}>{page.moderation.byRole(role)}</Fact>
      </dl>
      {entry?.takesBack && <p>{words.takesBack[entry.takesBack]}</p>}
      {entry?.path && (
        <p>
          <a href={entry.path}>{words.thing}</a>
        </p>
      )}
    </>
  );
}

interface Standing {
  appeal: OwnAppealDto;
  isLate: boolean;
  /** Of a decision whose object can't come back. */
  isFinal?: boolean;
}

/** How an appeal stands, and what came of it. */
export function AppealStanding({ appeal, isLate, isFinal }: Standing) {
  const words = page.appeals;
  const { reference, madeAt, dueAt, level, outcome, decidedAt, decidedRole, answer } = appeal;
  return (
    <dl class="facts">
      <Fact name={words.reference}>{reference}</Fact>
      <Fact name={words.sent}>
        <Time at={madeAt} />
      </Fact>
      <Fact name={words.state}>
        {outcome
          ? `${words.outcomes[outcome]}. ${isFinal ? words.outcomesOfFinal[outcome] : words.outcomesHint[outcome]}`
          : words.levels[level]}
        {isLate && ` ${words.late}`}
      </Fact>
      {!outcome && (
        <Fact name={words.due}>
          <Time at={dueAt} />
        </Fact>
      )}
      {outcome && (
        <Fact name={words.answer}>
          <Paragraphs text={answer ?? ''} />
        </Fact>
      )}
      {decidedAt && decidedRole && (
        <Fact name={words.answeredBy}>
          {page.moderation.byRole(decidedRole)}, <Time at={decidedAt} />
        </Fact>
      )}
    </dl>
  );
}
