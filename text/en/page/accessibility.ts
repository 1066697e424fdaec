/** The accessibility statement. What it lists is in client/pages/accessibility-statement.ts. */
export const accessibility = {
  title: 'Accessibility',
  link: 'Accessibility',
  description: (site: string) =>
    `How well everyone can use ${site}, what does not work yet, and how to tell us.`,
  lead: 'Everyone should be able to read and write here. This page says where that is true and where it is not yet.',
  scope: (site: string) => `It is about all pages of ${site}. Sites we link to are not part of it.`,
  state: 'Where we stand',
  compliance: {
    full: 'This site meets the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA, as far as we know.',
    partly:
      'This site meets most of the Web Content Accessibility Guidelines (WCAG) 2.2 at level AA. The barriers below stand in the way of the rest.',
  },
  contrast: 'Text stands out from its ground as level AAA asks, 7 to 1, in every colour choice.',
  change: 'You can change colours, text size, spacing and motion: {display}.',
  display: 'choose how pages look',
  known: 'What does not work yet',
  aboutKnown: 'These are the faults we know, and what nobody has tried so far.',
  kinds: { barrier: 'A barrier', untested: 'Not tested', wish: 'Could be better' },
  states: { open: 'Open', planned: 'Planned', done: 'Done' },
  since: 'Noted on {date}',
  issues: {
    languageOfPosts: {
      title: 'Some texts do not say which language they are in',
      text: 'A forum, a thread and a post can each say it. Names, profiles and messages cannot. Where nothing says it, a screen reader uses the voice of the page. Then choose the voice by hand. (WCAG 3.1.2)',
    },
    filesOfMembers: {
      title: 'Files from members may not work for you',
      text: 'We do not check if a PDF or other file can be read aloud. Ask its author for the text in a reply. (WCAG 1.3.1)',
    },
    wordsForPictures: {
      title: 'Words for a picture may be poor',
      text: 'Each picture must have words, unless its author says it is only for looks. Nobody checks that the words are good. (WCAG 1.1.1)',
    },
    oldPosts: {
      title: 'Old posts from mail have no headings or tables',
      text: 'A heading is only bold text, and a table is drawn with signs and spaces. Read aloud, that makes little sense. (WCAG 1.3.1)',
    },
    screenReaders: {
      title: 'No test with real screen readers',
      text: 'We checked what browsers tell a screen reader. We have not yet used JAWS, NVDA, VoiceOver or TalkBack.',
    },
    speechAndBraille: {
      title: 'No test with speech, braille or switches',
      text: 'Buttons and fields have the names you see. That should help, but nobody has tried it yet.',
    },
    people: {
      title: 'No test by disabled people',
      text: 'Checks find broken rules. Only people find what is hard to use. No such test has taken place.',
    },
    otherBrowsers: {
      title: 'Safari is not tested',
      text: 'All tests run in Chromium, and the main ones in Firefox too. Safari should work, but we do not test it.',
    },
    plainGerman: {
      title: 'German text is measured too',
      text: 'We measured how hard our English is to read. Now we do the same for our German.',
    },
    linksAndNames: {
      title: 'Links and buttons are checked on every page',
      text: 'The same words lead to the same place. Each button says what it changes.',
    },
  },
  tested: 'What we test',
  aboutTested: 'Each change of the software has to pass these tests first.',
  checks: {
    rules: 'The rules of axe, on every kind of page and in each of its states.',
    contrast: 'The contrast of each pair of colours, in each theme and for each network’s colour.',
    keyboard: 'The keyboard alone: all can be reached, and you always see where you are.',
    displays: 'The display choices: the same rules of axe, in German, in each choice of how pages look.',
    formsWithoutScript: 'No script: each form for your own account and your own texts.',
    withoutScript: 'No script: people join, read, write and moderate without it.',
    narrow: 'A screen 320 pixels wide: nothing is cut off and nothing scrolls sideways.',
    html: 'Valid HTML, on every kind of page.',
    links: 'Links, buttons, headings and page titles, in both languages.',
    textOnly: 'Text alone: pages make sense, in order, in a browser that shows only text.',
    paper: 'Paper: a thread prints as clean text, with the addresses of its links.',
    targets: 'Size: what you press is large enough, and larger where you use a finger.',
    quiet: 'Live posts: they never move your place, and a screen reader hears short counts.',
    firefox: 'Firefox: people join, read, write and send there too, also without script.',
    plainWords:
      'Plain words: our English can be read at twelve, our German at fourteen. Pages about programs are harder.',
  },
  report: 'Tell us what does not work',
  write: 'Write to {address}. We want to know even if you found another way.',
  feedback: 'Or use {form}. You need no account and no name.',
  feedbackForm: 'the feedback form',
  noAddress: 'Write to the people who run a network: their contact is on the network’s page.',
  tell: 'Say which page it was, what you wanted to do, and what you use to read the screen. You can ask for any text in another form.',
  complain: 'If our answer does not help and you live in Great Britain, ask the {service}.',
  service: 'Equality Advisory and Support Service',
  done: 'What we have mended',
  dates: 'About this statement',
  on: {
    prepared: 'Written on {date}.',
    reviewed: 'Last gone through on {date}.',
    tested: 'Tests last changed on {date}. They run with every change.',
    next: 'To be gone through again by {date}.',
  },
};
