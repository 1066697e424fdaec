/** The doors of docs/architecture.md. Run by scripts/boundaries.mjs. */

const rooms = [
  'mail',
  'auth',
  'notices',
  'networks',
  'forums',
  'register',
  'messages',
  'publishing',
  'attachments',
  'moderation',
  'desk',
  'reports',
  'reveals',
  'disclosures',
  'appeals',
  'word-rules',
  'holds',
  'reading',
  'notifications',
  'writing',
  'search',
  'people',
  'erasures',
  'sanctions',
  'importing',
  'feedback',
  'demo',
  'ledger',
  'openness',
  'terms',
  'letters',
  'quoting',
];
/** Which rooms each room may use: those to its left. */
const left = {
  mail: [],
  auth: ['mail'],
  notices: [],
  networks: ['mail', 'auth'],
  forums: ['auth', 'networks'],
  publishing: ['auth', 'networks', 'forums'],
  register: ['mail', 'auth', 'networks', 'forums'],
  messages: ['mail', 'auth', 'networks', 'forums'],
  attachments: ['auth', 'networks', 'forums'],
  moderation: ['auth', 'notices', 'networks', 'forums', 'attachments'],
  desk: ['auth', 'networks', 'forums', 'publishing', 'moderation', 'sanctions'],
  reports: ['auth', 'notices', 'networks', 'forums', 'moderation'],
  reveals: ['auth', 'notices', 'networks', 'forums', 'moderation', 'holds'],
  disclosures: ['notices', 'networks'],
  appeals: ['auth', 'notices', 'networks', 'forums', 'moderation', 'reports'],
  'word-rules': ['auth', 'networks', 'forums', 'reports'],
  holds: ['auth', 'notices', 'networks', 'forums', 'moderation', 'reports', 'word-rules'],
  reading: ['auth', 'networks', 'forums'],
  notifications: ['mail', 'auth', 'networks', 'forums', 'moderation', 'reading'],
  writing: ['auth', 'networks', 'forums', 'attachments', 'reading'],
  search: ['auth', 'networks', 'forums', 'publishing', 'attachments', 'moderation', 'reading'],
  people: ['mail', 'auth', 'networks', 'forums', 'publishing', 'attachments', 'moderation', 'reading', 'notifications', 'writing'],
  erasures: ['people'],
  sanctions: ['mail', 'auth', 'notices', 'networks', 'forums', 'moderation', 'reports', 'people'],
  importing: ['auth', 'networks', 'forums'],
  feedback: [],
  ledger: [],
  openness: ['networks', 'forums'],
  terms: ['notices', 'networks'],
  letters: ['notices', 'networks', 'reports'],
  quoting: ['auth', 'notices', 'networks', 'forums'],
  demo: ['auth', 'networks', 'forums', 'moderation', 'importing'],
};
const room = `^src/(${rooms.join('|')})/`;

/** A folder of src/ that may use only the given ones (and itself, and packages). */
function only(name, folders) {
  const allowed = ['contract', 'text', ...folders.map((folder) => `src/${folder}`)];
  return {
    name: `${name}-uses-only`,
    comment: `${name} may use ${allowed.join(', ')} and nothing else of ours.`,
    severity: 'error',
    from: { path: `^src/${name}/`, pathNot: '/cli\\.ts$' },
    to: { path: '^(src|client|contract|bench|test)/', pathNot: `^(src/${name}|${allowed.join('|')})/` },
  };
}

const shared = ['lib', 'database', 'feed', 'kernel'];

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Type imports included.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'through-the-door',
      comment: 'A room is used only through its index.ts.',
      severity: 'error',
      from: { path: '^(src|bench|client|contract)/([^/]+)' },
      to: { path: `${room}.+`, pathNot: ['^src/[^/]+/index\\.ts$', '^$1/$2/'] },
    },
    {
      name: 'contract-is-a-leaf',
      severity: 'error',
      from: { path: '^contract/' },
      to: { path: '^(src|client|bench|test)/' },
    },
    {
      name: 'text-is-a-leaf',
      severity: 'error',
      from: { path: '^text/' },
      to: { path: '^(src|client|contract|bench|test)/' },
    },
    {
      name: 'client-speaks-what-is-spoken',
      comment: 'Words come through text/words; nothing in the client names a language.',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^text/', pathNot: '^text/(words|late-shelf|count|languages|shape|zone)\\.ts$' },
    },
    {
      name: 'client-uses-contract-only',
      severity: 'error',
      from: { path: '^client/' },
      to: { path: '^(src|bench|test)/' },
    },
    {
      name: 'rooms-know-no-transport',
      comment: 'The transports import the rooms, never the other way.',
      severity: 'error',
      from: { path: `${room}|^src/(lib|database|feed|kernel|config)/` },
      to: { path: 'node_modules/(express|redis|socket\\.io|@socket\\.io|@redis)/' },
    },
    {
      name: 'transports-know-no-entity',
      severity: 'error',
      from: { path: '^src/(web|gateway|jobs)/' },
      to: { path: '/entities/' },
    },
    {
      name: 'only-web-renders-pages',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/web/' },
      to: { path: '^client/' },
    },
    {
      name: 'web-renders-pages-only',
      comment: 'Of the client, web knows the pages and nothing below them.',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^client/', pathNot: '^client/pages/' },
    },
    {
      name: 'programs-use-the-wire',
      comment: 'What programs use knows the contract, the client\'s state and, as types only, the tables of commands.',
      severity: 'error',
      from: { path: '^(sdk|examples)/' },
      to: {
        path: '^(src|client|text|bench|test)/',
        pathNot: '^(client/state/|src/gateway/index\\.ts$)',
      },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^(src|client|contract|text|sdk|examples|bench)/' },
      to: { path: '^test/' },
    },
    only('config', []),
    only('lib', []),
    only('database', ['lib']),
    only('feed', ['lib', 'database']),
    only('backup', ['lib', 'database']),
    only('kernel', ['lib', 'database', 'feed']),
    ...rooms.map((name) => only(name, [...shared, ...left[name]])),
    only('gateway', [...shared, ...rooms]),
    { ...only('web', [...shared, ...rooms]), to: webMayUse() },
    only('jobs', [...shared, ...rooms]),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|coverage)/' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
    },
  },
};

function webMayUse() {
  const allowed = ['src/web', 'contract', 'text', 'client/pages', ...[...shared, ...rooms].map((folder) => `src/${folder}`)];
  return { path: '^(src|client|contract|bench|test)/', pathNot: `^(${allowed.join('|')})/` };
}
