import { describe, expect, it } from '@jest/globals';
import { collapseQuotes, expandQuotes, isQuotedFrom, keptQuotesIn } from '../../contract/collapse-quotes.js';
import { quoteMarkdown } from '../../contract/quote.js';

const ADA = '0193aaaa-1111-4222-8333-444455556666';
const BEN = '0193bbbb-1111-4222-8333-444455556666';
const KEPT = '0193cccc-1111-4222-8333-444455556666';

function collapsed(text: string, postId: string, words: string | null = null) {
  const quotations: string[] = [];
  const left = collapseQuotes(text, postId, words, (quotation) => {
    quotations.push(quotation);
    return `/q/${KEPT}`;
  });
  return { left, quotations };
}

describe('taking the quotations of one post out of a text', () => {
  const ada = quoteMarkdown('The rota *of July*.\n\nTwo lines.', ADA, 'Ada wrote in', 'post 3');
  const ben = quoteMarkdown(`${ada}Mine is later.`, BEN, 'Ben wrote in', 'post 4');

  it('leaves everything else as it was, and one line in its place', () => {
    const { left, quotations } = collapsed(`Before.\n\n${ada}After.`, ADA);
    expect(left).toBe(`Before.\n\n> […](/q/${KEPT})\n\nAfter.`);
    expect(quotations.join()).toContain('Two lines.');
    expect(expandQuotes(left, new Map([[KEPT, quotations[0]!]]))).toBe(`Before.\n\n${ada}After.`);
  });

  it('finds it inside another quotation, and leaves that', () => {
    const { left, quotations } = collapsed(`${ben}And I.`, ADA);
    expect(left).toContain(`> > […](/q/${KEPT})`);
    expect(left).toContain('Mine is later.');
    expect(left).not.toContain('rota');
    expect(expandQuotes(left, new Map([[KEPT, quotations[0]!]]))).toBe(`${ben}And I.`);
    expect(collapsed(`${ben}And I.`, BEN).left).toBe(`> […](/q/${KEPT})\n\nAnd I.`);
  });

  it('finds it by its words where it says what it is written in, and no more where it came from', () => {
    const words = 'Qui a fait le plan de juillet?\n\n::: en\nNobody knows.\n:::\nMoi.';
    const quotation = quoteMarkdown(words, ADA, 'Ada wrote in', 'post 3', 'fr');
    const bare = quotation.split('\n').slice(2).join('\n');
    expect(collapsed(`${bare}After.`, ADA, words).left).toBe(`> […](/q/${KEPT})\n\nAfter.`);
    expect(collapsed(`${quotation}After.`, ADA, words).left).not.toContain('juillet');
    // And of a text that itself had passages, quoted without them.
    const plain = '> Qui a fait le plan de juillet?\n> Nobody knows.\n> Moi.\n\nAfter.';
    expect(collapsed(plain, ADA, words).left).not.toContain('juillet');
    expect(isQuotedFrom(quotation.trimEnd(), ADA, [words])).toBe(true);
    expect(isQuotedFrom(quotation.trimEnd(), ADA, ['Autre chose.'])).toBe(false);
  });

  it('takes all of several, and nothing of another post’s', () => {
    const both = `${ada}One.\n\n${quoteMarkdown('Of Ben.', BEN, 'Ben wrote in', 'post 4')}Two.\n\n${ada}Three.`;
    const { left, quotations } = collapsed(both, ADA);
    expect(quotations).toHaveLength(2);
    expect(left).toContain('Of Ben.');
    expect(left).not.toContain('rota');
  });

  it('finds parts without the way to it by their words, where they are known', () => {
    const text = `${ada}One.\n\n> The rota **of** July. Two\n\nTwo.\n\n> Something else that is long enough`;
    const words = 'The rota *of July*.\n\nTwo lines.';
    expect(collapsed(text, ADA).left).toContain('rota **of** July');
    const { left } = collapsed(text, ADA, `${words} And more.`);
    expect(left).not.toContain('rota');
    expect(left).toContain('Something else');
  });

  it('finds a short part by a number in it that could be somebody’s', () => {
    const words = 'Ring 07700 900 123, ward 7. Born 12.03.1961. Since 2019.';
    expect(collapsed('> 07700 900123\n\nHers?', ADA, words).left).not.toContain('07700');
    expect(collapsed('> 12/03/1961', ADA, words).left).not.toContain('1961');
    for (const other of ['> ward 7, 2019', '> 07700 900124', '> 2019 12 03', '> ward'])
      expect(collapsed(other, ADA, words).left).toBe(other);
  });

  it('leaves links that quote nothing', () => {
    expect(collapsed(`See [post 3](/p/${ADA}).`, ADA).left).toBe(`See [post 3](/p/${ADA}).`);
  });

  it('comes back as deep as its line stands now', () => {
    const { left, quotations } = collapsed(ada, ADA);
    const quotedAgain = quoteMarkdown(left, BEN, 'Ben wrote in', 'post 4');
    expect(keptQuotesIn(quotedAgain)).toEqual([KEPT]);
    const back = expandQuotes(quotedAgain, new Map([[KEPT, quotations[0]!]]));
    expect(back).toContain('> > The rota');
    // Whoever had a mind to make a text grow gets no further than one line.
    expect(expandQuotes(`I say > […](/q/${KEPT}) here`, new Map([[KEPT, 'x']]))).toContain('/q/');
  });
});

describe('whether all that is quoted still stands', () => {
  const stands = `Ring the ward on Monday. See [post 2](/p/${BEN}).`;
  const quote = (text: string) => quoteMarkdown(text, ADA, 'Ada wrote in', 'post 3').trimEnd();

  it('counts no heading, and every other line, wherever it leads', () => {
    expect(isQuotedFrom(quote(stands), ADA, [stands])).toBe(true);
    expect(isQuotedFrom(quote(stands), ADA.toUpperCase(), [stands])).toBe(true);
    for (const gone of [
      `Ring the canary. See [post 2](/p/${BEN}).`,
      `Ring the canary. See [post 2](/p/${BEN}):`,
      `Ring the canary. See [post 3](/p/${ADA}):`,
    ]) {
      expect(isQuotedFrom(quote(gone), ADA, [stands])).toBe(false);
      expect(isQuotedFrom(quote(`${stands}\n\n${gone}`), ADA, [stands])).toBe(false);
    }
  });

  it('knows a long text that was cut, at a word or inside one', () => {
    const long = `${'wards '.repeat(333)}telephone rota`;
    const short = quote(long);
    expect(short.endsWith('wards …')).toBe(true);
    expect(isQuotedFrom(short, ADA, [long])).toBe(true);
    expect(isQuotedFrom(short, ADA, ['wards of another text'])).toBe(false);
    const inside = short.replace(/ …$/, ' te …');
    expect(isQuotedFrom(inside, ADA, [long])).toBe(true);
    expect(isQuotedFrom(`${inside}\n> more`, ADA, [long])).toBe(false);
    const oneWord = 'w'.repeat(2100);
    expect(isQuotedFrom(quote(oneWord), ADA, [oneWord])).toBe(true);
  });
});
