import { span } from '../span.js';

const listed = new Intl.ListFormat('en-GB');

const patients = { off: 'nothing', warn: 'asking the writer', stop: 'stopping the text' };
const anonymous = { off: 'nobody', on: 'members', held: 'members, after a moderator has looked' };
const places = { here: 'here', elsewhere: 'somewhere else' };
const joining = { open: 'open', request: 'by request', invitation: 'by invitation' };
const visibility = {
  public: 'everyone',
  profile: 'everyone, but not its forums',
  unlisted: 'only members and invited people',
};
const access = { public: 'everyone', members: 'members', invited: 'invited people' };
const invited = { member: 'member', steering: 'member of the steering group', moderator: 'moderator' };
const roles = { ...invited, admin: 'admin' };
const profile = {
  name: 'name',
  aims: 'aims',
  membershipPolicy: 'membership policy',
  contact: 'contact',
  brand: 'colour',
  subject: 'subject',
  area: 'area',
  status: 'status',
  tags: 'tags',
};
const forumParts = {
  name: 'name',
  description: 'description',
  posting: 'who may post',
  feed: 'feed',
  language: 'language',
};

const offers = { contact: 'the contact', admin: 'an admin', handover: 'admin in their place' };

const audiences = { public: 'for everyone', members: 'for members', named: 'for some members by name' };
type BlockState = { audience: keyof typeof audiences };
const blocks = {
  aims: 'the aims',
  forums: 'the forums',
  changes: 'the last changes',
  members: 'the members',
  policy: 'the membership policy',
  contact: 'the contact',
  text: 'a text',
};
type PageState = { audience: keyof typeof audiences; isPublished: boolean };
const pageState = ({ audience, isPublished }: PageState) =>
  `${audiences[audience]}, and ${isPublished ? 'published' : 'a draft'}`;

const waiting = {
  none: 'nobody’s',
  anonymous: 'those without a name',
  first: 'first posts of new members',
  all: 'everybody’s',
};
const waitingHere = { ...waiting, network: 'as in the network' };
const held = { reply: 'a waiting reply', thread: 'a waiting thread', edit: 'a waiting change' };
type HeldState = { what: keyof typeof held };
type HeldReveal = HeldState & { isTold: boolean };
const raised = {
  forum: 'its moderators',
  network: 'the admins of the network',
  site: 'the people who run this site',
};

const anyone = { visitor: 'a visitor', registered: 'anyone with an account' };

const ruleActions = { flag: 'flags', hold: 'holds', refuse: 'refuses' };
const ruleKinds = { words: 'texts with certain words', expression: 'texts that an expression finds' };
type WordRuleLine = { action: keyof typeof ruleActions; kind: keyof typeof ruleKinds };

type Change<T> = { from: keyof T; to: keyof T };

/** The log of a network: one sentence for each act, with who did it, about whom and where. */
export const networkLog = {
  link: 'Log',
  title: 'Log',
  titleOf: (network: string) => `Log of ${network}`,
  lead: 'Who changed what, who came and went, and what was decided. The newest comes first. Nobody can change or delete a line.',
  kind: 'Show',
  allKinds: 'Everything',
  kinds: {
    settings: 'Profile and settings',
    invitations: 'Invitations',
    joining: 'Joining and leaving',
    members: 'Decisions about members',
    forums: 'Forums and rooms',
    moderation: 'Decisions of moderators',
    sanctions: 'Decisions about people',
    looking: 'Who looked as somebody else',
  },
  person: 'User name',
  personHint: 'Lines by this person or about them. Leave it empty for everyone.',
  filter: 'Show lines',
  all: 'Show all lines',
  lines: 'Lines of the log',
  none: 'No lines',
  noneText: 'Nothing of this kind has happened yet.',
  more: 'More of the log',
  newest: 'Newest lines',
  older: 'Older lines',
  reason: 'Reason:',
  former: 'A former member',
  site: 'The site',
  goToPerson: (name: string) => `About ${name}`,
  goToForum: (name: string) => `Go to ${name}`,
  undo: {
    settings: 'Change it in the settings',
    profile: 'Change the profile',
    forum: 'Change the forum',
    people: 'Change who is in it',
    invitations: 'Go to the invitations',
    member: 'Change it for this person',
    post: 'Put the post back',
    thread: 'Change it in the thread',
    pages: 'Go to the pages of this network',
    home: 'Go to the parts of the page',
    offers: 'Go to the contact and the offers',
    register: 'Go to its place in the list of networks',
    sanction: 'Go to the sanction',
  },
  acts: {
    'appeal.made': (by: string) => `${by} appealed against a decision.`,
    'appeal.upheld': (by: string) => `${by} answered an appeal: the decision stands.`,
    'appeal.overturned': (by: string) => `${by} answered an appeal: the decision was overturned.`,
    'appeal.decidedBefore': (by: string, { outcome }: { outcome: 'upheld' | 'overturned' }) =>
      outcome === 'upheld'
        ? `${by} wanted to let a decision stand when somebody else had already answered the appeal. It changed nothing.`
        : `${by} wanted to overturn a decision when somebody else had already answered the appeal. It changed nothing.`,
    'network.created': (by: string) => `${by} started the network.`,
    'profile.changed': (by: string, { fields }: { fields: (keyof typeof profile)[] }) =>
      `${by} changed the profile: ${listed.format(fields.map((field) => profile[field]))}.`,
    'joining.changed': (by: string, { from, to }: Change<typeof joining>) =>
      `${by} changed how people join, from ${joining[from]} to ${joining[to]}.`,
    'visibility.changed': (by: string, { from, to }: Change<typeof visibility>) =>
      `${by} changed who can find the network. Before: ${visibility[from]}. Now: ${visibility[to]}.`,
    'questions.changed': (by: string, { count: n }: { count: number }) =>
      `${by} changed the questions for new members. There ${n === 1 ? 'is one' : `are ${n}`} now.`,
    'evidence.changed': (by: string, { isAsked }: { isAsked: boolean }) =>
      isAsked
        ? `${by} changed which evidence people show when they ask to join.`
        : `${by} stopped asking for evidence from people who ask to join.`,
    'forum.created': (by: string, { access: to }: { access: keyof typeof access }, forum: string) =>
      `${by} opened the forum ${forum} for ${access[to]}.`,
    'forum.changed': (by: string, { fields }: { fields: (keyof typeof forumParts)[] }, forum: string) =>
      `${by} changed the forum ${forum}: ${listed.format(fields.map((field) => forumParts[field]))}.`,
    'forum.access': (by: string, { from, to }: Change<typeof access>, forum: string) =>
      `${by} changed who can read ${forum}. Before: ${access[from]}. Now: ${access[to]}.`,
    'forum.archived': (by: string, _details: object, forum: string) => `${by} archived ${forum}.`,
    'forum.reopened': (by: string, _details: object, forum: string) =>
      `${by} opened ${forum} again. It was in the archive.`,
    'invitation.link': (by: string, { role, uses }: { role: keyof typeof invited; uses: number }) =>
      `${by} made an invitation link for ${uses === 1 ? 'one person' : `${uses} people`}, as ${invited[role]}.`,
    'invitation.address': (by: string, { role }: { role: keyof typeof invited }) =>
      `${by} sent an invitation by e-mail, as ${invited[role]}.`,
    'invitation.list': (by: string, { count: n }: { count: number }) =>
      `${by} sent ${n === 1 ? 'one invitation' : `${n} invitations`} from a list.`,
    'invitation.again': (by: string) => `${by} sent an invitation again.`,
    'invitation.revoked': (by: string) => `${by} took an invitation back.`,
    'request.decidedBefore': (
      by: string,
      { isApproved }: { isApproved: boolean },
      _forum: string,
      person: string,
    ) =>
      isApproved
        ? `${by} wanted to let ${person} in when somebody else had already decided. It changed nothing.`
        : `${by} wanted to turn ${person} down when somebody else had already decided. It changed nothing.`,
    'confirmation.changed': (by: string, { months, ends }: { months: number | null; ends: boolean }) =>
      months === null
        ? `${by} ended that members are asked whether they still belong.`
        : `${by} set that members are asked every ${months === 1 ? 'month' : `${months} months`} whether they still belong. ${ends ? 'Who does not answer leaves.' : 'Nobody has to answer.'}`,
    'personalData.changed': (by: string, { from, to }: Change<typeof patients>) =>
      `${by} changed what happens to patients’ data in posts, from ${patients[from]} to ${patients[to]}.`,
    'anonymity.changed': (by: string, { from, to }: Change<typeof anonymous>) =>
      `${by} changed who may post without a name. Before: ${anonymous[from]}. Now: ${anonymous[to]}.`,
    'hosting.changed': (by: string, { from, to }: Change<typeof places>) =>
      from === to
        ? `${by} changed the address of the forums.`
        : `${by} changed where the forums are, from ${places[from]} to ${places[to]}.`,
    'announcement.sent': (by: string) => `${by} sent an announcement to all members.`,
    'contact.named': (by: string, _details: object, _forum: string, person: string) =>
      `${person} is the contact now, named by ${by}.`,
    'contact.cleared': (by: string) => `${by} ended that a contact is named.`,
    'offer.made': (by: string, { offer }: { offer: keyof typeof offers }, _forum: string, person: string) =>
      `${by} asked ${person} to be ${offers[offer]}.`,
    'offer.withdrawn': (by: string, _details: object, _forum: string, person: string) =>
      `${by} took back what ${person} was asked to be.`,
    'page.created': (by: string, details: PageState) => `${by} wrote a page. It is ${pageState(details)}.`,
    'page.changed': (by: string, details: PageState) => `${by} changed a page. It is ${pageState(details)}.`,
    'page.deleted': (by: string) => `${by} deleted a page.`,
    'page.ordered': (by: string) => `${by} changed the order of the pages.`,
    'page.restored': (by: string) => `${by} put a deleted page back.`,
    'page.readerAdded': (by: string) => `${by} let a member read a page that is for some by name.`,
    'page.readerRemoved': (by: string) => `${by} took a member off the list of a page.`,
    'register.declared': (by: string) => `${by} asked for a place in the list of networks.`,
    'register.approved': () => 'The network was let into the list of networks.',
    'register.declined': () => 'The network was not let into the list of networks.',
    'register.removed': () => 'The network was taken out of the list of networks.',
    'register.returned': () => 'The network was put back into the list of networks.',
    'register.closed': () => 'The network was closed down.',
    'register.reopened': () => 'The network was opened again.',
    'block.created': (by: string, { audience }: BlockState) =>
      `${by} wrote a text for the page of the network, ${audiences[audience]}.`,
    'block.changed': (by: string, { audience }: BlockState) =>
      `${by} changed a text on the page of the network. It is ${audiences[audience]}.`,
    'block.deleted': (by: string) => `${by} deleted a text from the page of the network.`,
    'block.restored': (by: string) => `${by} put a deleted text back on the page of the network.`,
    'home.ordered': (by: string, { block }: { block: keyof typeof blocks }) =>
      `${by} moved ${blocks[block]} on the page of the network.`,
    'forum.slowed': (by: string, { to }: { to: number }, forum: string) =>
      to === 0
        ? `${by} turned slow mode off in ${forum}.`
        : `${by} set slow mode in ${forum}: one post in ${span(to)}.`,
    'writing.changed': (by: string, { from, to }: Change<typeof waiting>) =>
      `${by} changed which texts wait for a moderator. Before: ${waiting[from]}. Now: ${waiting[to]}.`,
    'forum.writing': (by: string, { from, to }: Change<typeof waitingHere>, forum: string) =>
      `${by} changed which texts wait in ${forum}. Before: ${waitingHere[from]}. Now: ${waitingHere[to]}.`,
    'wordRule.added': (by: string, { action, kind }: WordRuleLine) =>
      `${by} added a rule that ${ruleActions[action]} ${ruleKinds[kind]}.`,
    'wordRule.changed': (by: string, { action, kind }: WordRuleLine) =>
      `${by} changed a rule that ${ruleActions[action]} ${ruleKinds[kind]}.`,
    'wordRule.removed': (by: string, { action, kind }: WordRuleLine) =>
      `${by} took away a rule that ${ruleActions[action]} ${ruleKinds[kind]}.`,
    'readyReason.added': (by: string) => `${by} wrote a ready reason for moderators.`,
    'readyReason.changed': (by: string) => `${by} changed a ready reason for moderators.`,
    'readyReason.removed': (by: string) => `${by} took away a ready reason for moderators.`,
    'held.approved': (by: string, { what }: HeldState, forum: string) =>
      `${by} let ${held[what]} through in ${forum}.`,
    'held.refused': (by: string, { what }: HeldState, forum: string) =>
      `${by} refused ${held[what]} in ${forum}.`,
    'held.restored': (by: string, { what }: HeldState, forum: string) =>
      `${by} took back the refusal of ${held[what]} in ${forum}.`,
    'held.decidedBefore': (
      by: string,
      { what, isRefused }: HeldState & { isRefused: boolean },
      forum: string,
    ) =>
      `${by} wanted to ${isRefused ? 'refuse' : 'let through'} ${held[what]} in ${forum} when somebody else had already decided. It changed nothing.`,
    'held.revealAsked': (by: string, { what, isTold }: HeldReveal, forum: string) =>
      `${by} asked who wrote ${held[what]} in ${forum}.${isTold ? '' : ' A law keeps the author from being told.'}`,
    'held.revealed': (by: string, { what }: HeldReveal, forum: string) =>
      `${by} agreed to learn who wrote ${held[what]} in ${forum}.`,
    'held.raised': (_by: string, { to }: { to: keyof typeof raised }, forum: string) =>
      `Nobody decided about a waiting text in ${forum} in time. It was passed on to ${raised[to]}.`,
    'rules.published': (by: string, { major, minor }: { major: number; minor: number }) =>
      `${by} published version ${major}.${minor} of the rules for comments.`,
    'view.as': (
      by: string,
      { as }: { as: 'visitor' | 'registered' | 'person' },
      forum: string,
      person: string,
    ) => `${by} looked at ${forum || 'the network'} as ${as === 'person' ? person : anyone[as]}.`,
  },
  standing: {
    join: (person: string) => `${person} joined.`,
    request: (person: string) => `${person} asked to join.`,
    withdraw: (person: string) => `${person} took the request to join back.`,
    approve: (person: string, by: string) => `${by} let ${person} in.`,
    decline: (person: string, by: string) => `${by} turned ${person} down.`,
    invite: (person: string, by: string) => `${by} invited ${person}.`,
    uninvite: (person: string, by: string) => `${by} took the invitation of ${person} back.`,
    accept: (person: string) => `${person} accepted the invitation.`,
    refuse: (person: string) => `${person} refused the invitation.`,
    redeem: (person: string) => `${person} joined by an invitation.`,
    leave: (person: string) => `${person} left.`,
    lapse: (person: string) => `${person} did not say that they still belong, and is no member any more.`,
    remove: (person: string, by: string) => `${by} removed ${person} from the network.`,
    suspend: (person: string, by: string) => `${by} suspended ${person}.`,
    reinstate: (person: string, by: string) => `${by} let ${person} in again.`,
    expire: (person: string) => `The suspension of ${person} ended by its time.`,
    restore: (person: string, by: string) => `${by} took back that ${person} had to go.`,
    role: (person: string, by: string, role: keyof typeof roles) =>
      `${by} gave ${person} another role: ${roles[role]}.`,
  },
  people: {
    added: {
      participant: (person: string, by: string, forum: string) => `${by} added ${person} to ${forum}.`,
      moderator: (person: string, by: string, forum: string) =>
        `${by} made ${person} a moderator of ${forum}.`,
    },
    ended: {
      participant: (person: string, by: string, forum: string) => `${by} took ${person} out of ${forum}.`,
      moderator: (person: string, by: string, forum: string) =>
        `${by} ended that ${person} moderates ${forum}.`,
    },
    self: {
      added: (person: string, forum: string) => `${person} came into ${forum}.`,
      ended: (person: string, forum: string) => `${person} left ${forum}.`,
    },
  },
};
