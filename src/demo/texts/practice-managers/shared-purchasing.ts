import { post, type ThreadText } from '../../text.js';

export const sharedPurchasing: ThreadText = {
  forum: 'tools-and-money',
  title: 'Buying together: worth the meetings?',
  from: 14,
  until: 6,
  posts: [
    post(
      'bea',
      `Three practices near us want to buy consumables together with us. On paper we save about 9 %. In practice I fear a monthly meeting about gloves. Who has done it?`,
    ),
    post(
      'tom',
      `We did, for two years. The saving was real, 7 to 8 %. It went well as long as *one* person ordered and the others could only say yes or no by a date. It broke when we allowed wishes.`,
      { helpful: 'bea aroha' },
    ),
    post(
      'aroha',
      `Among midwives’ teams we do it with tyres and bags. What helped us: one page that says who pays when something is ordered and nobody takes it. Write it while you still like each other.`,
      { helpful: 'bea' },
    ),
    post('ilse', `How did you share what arrives? I see boxes in my corridor for ever.`),
    post(
      'tom',
      `Each order had names on the boxes from the start. The supplier did that for nothing, we only had to ask.`,
      { to: 4 },
    ),
    post(
      'kofi',
      `You should all just use the people we use, they give ten percent off with the code FRIENDS and I get a voucher for everyone who orders. Best prices anywhere, do not even compare.`,
      {
        removed: {
          by: 'tom',
          reason: 'Advertising for one supplier, with a code to order by. Tell us what you learned instead.',
        },
      },
    ),
    post(
      'kofi',
      `My last post is gone, and rightly. I had not thought of the voucher as a reason to be careful. What I meant to say: asking for a price for *all* of us, in one letter, gave us better offers than any catalogue.`,
    ),
    post('tom', `That is a good way to say it. Thank you.`, { to: 7, thanks: 'kofi', agree: 'bea' }),
    post(
      'bea',
      `We try it for six months: one person orders, yes or no by the tenth, one page about the gloves that nobody wants. I shall report.`,
      { thanks: 'tom aroha' },
    ),
  ],
};
