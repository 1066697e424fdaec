import type { ComponentChildren } from 'preact';
import type { CaseLineDto } from '../../contract/cases.js';
import { live, page } from '../../text/words.js';
import { fill } from './fill.js';
import { Time } from './time.js';
import { TitleIn } from './title-in.js';

/** What a case is about, in a line: a heading or the name of a link. */
export function nameOfCase({ kind, title, postNumber }: CaseLineDto): string {
  const words = page.cases.kinds;
  return kind === 'post' ? words.post(postNumber ?? 0, title) : words[kind](title);
}

interface NameProps {
  item: CaseLineDto;
  /** Puts it into another sentence. */
  within?(name: string): string;
}

/** The same as it is shown, with a thread's title in the title's own language. */
export function CaseName({ item, within = (name) => name }: NameProps) {
  const say = (title: string) => within(nameOfCase({ ...item, title }));
  return <TitleIn say={say} title={item.title} language={item.titleLanguage} />;
}

/** Who has it, or what was decided and by whom. */
export function CaseState({ item }: { item: CaseLineDto }): ComponentChildren {
  const words = page.cases;
  const { claim, decision } = item;
  if (decision) {
    const name = decision.by?.name ?? words.item.site;
    return (
      <>
        {fill(words.decidedBy, { name, day: <Time at={decision.at} day /> })}{' '}
        <strong>{words.outcomes[decision.outcome]}</strong>
      </>
    );
  }
  if (!claim) return words.state.new;
  const name = claim.by?.name ?? live.post.formerMember;
  return fill(claim.isMine ? words.state.mine : words.state.claimed, {
    name,
    time: <Time at={claim.until} />,
  });
}

/** How grave, who reads it, since when, and with whom it is. */
export function CaseFacts({ item }: { item: CaseLineDto }) {
  const words = page.cases;
  const { reasons, reports, forum, network, openedAt, level } = item;
  const harm = words.harm[item.harm as keyof typeof words.harm];
  const audience = words.audience[item.audience as keyof typeof words.audience];
  return (
    <>
      <p>
        <strong>{harm}</strong>: {reasons.map((reason) => page.reports.reasons[reason].text).join(', ')}
      </p>
      <p class="meta">
        <span>{words.reports(reports)}</span>{' '}
        <span>{fill(words.since, { time: <Time at={openedAt} /> })}</span> <span>{audience}</span>{' '}
        <span>{words.levels[level]}</span> {(forum ?? network) && <span>{forum ?? network}</span>}
      </p>
    </>
  );
}
