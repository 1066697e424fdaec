import type { PageWords } from '../../shape.js';

export const reports: PageWords['reports'] = {
  link: 'Melden',
  linkOf: {
    thread: 'Dieses Thema melden',
    person: (name) => `${name} melden`,
    network: 'Dieses Netzwerk melden',
  },
  title: {
    post: (number) => `Beitrag ${number} melden`,
    thread: 'Ein Thema melden',
    person: (name) => `${name} melden`,
    network: (name) => `${name} melden`,
  },
  lead: 'Teilen Sie der Moderation mit, was nicht in Ordnung ist. Sie brauchen dafür kein Konto.',
  whoReads: {
    forum:
      'Ihre Meldung liest die Moderation dieses Forums. Wer den Text geschrieben hat, erfährt nie, wer ihn gemeldet hat.',
    site: 'Ihre Meldung liest, wer diese Website betreibt. Die Person oder das Netzwerk erfährt nie, von wem die Meldung kam.',
  },
  about: (title) => `Es geht um: ${title}`,
  groups: {
    illegal: 'Verstößt gegen das Gesetz',
    people: 'Schadet einem Menschen',
    rules: 'Verstößt gegen die Regeln dieser Website',
    other: 'Etwas anderes',
  },
  what: 'Was ist nicht in Ordnung?',
  whatOf: (group) => `Was ist nicht in Ordnung? ${group}`,
  reasons: {
    childAbuse: {
      text: 'Sexueller Missbrauch von Kindern',
      hint: 'Es zeigt oder befürwortet den sexuellen Missbrauch eines Kindes. Wir fragen nichts über Sie.',
    },
    terrorism: { text: 'Terrorismus', hint: 'Es plant, lobt oder unterstützt terroristische Taten.' },
    threats: {
      text: 'Drohung oder Hetze',
      hint: 'Es droht jemandem oder ruft zu Hass oder Gewalt gegen eine Gruppe auf.',
    },
    intimate: {
      text: 'Intime Bilder',
      hint: 'Es zeigt jemanden unbekleidet oder bei sexuellen Handlungen, ohne Einwilligung.',
    },
    fraud: { text: 'Betrug', hint: 'Es soll durch Täuschung an Geld oder Daten kommen.' },
    otherIllegal: {
      text: 'Andere Straftat',
      hint: 'Es verstößt auf andere Weise gegen das Gesetz. Schreiben Sie möglichst, wie.',
    },
    patient: {
      text: 'Verrät, wer ein Patient ist',
      hint: 'Ein Patient ist zu erkennen: an Namen, Nummer, Bild oder einer ungewöhnlichen Geschichte.',
    },
    person: {
      text: 'Verrät etwas über andere',
      hint: 'Es erzählt Privates über einen Menschen, der zu erkennen ist.',
    },
    harassment: { text: 'Belästigung', hint: 'Es beleidigt, verfolgt oder erniedrigt einen Menschen.' },
    libellous: { text: 'Verleumdung', hint: 'Es behauptet Unwahres, das jemandes Ruf schadet.' },
    offensive: { text: 'Anstößig', hint: 'Es ist obszön, beschimpfend oder verletzend.' },
    malicious: { text: 'Böswillig', hint: 'Es soll schaden oder das Gespräch stören.' },
    inaccurate: { text: 'Falsch', hint: 'Eine Tatsache darin stimmt nicht.' },
    misleading: { text: 'Irreführend', hint: 'Es verleitet zu einem Irrtum oder zu falschem Handeln.' },
    unhelpful: { text: 'Nicht hilfreich', hint: 'Es hat mit der Sache nichts zu tun.' },
    poorQuality: { text: 'Schlechte Qualität', hint: 'Es ist unverständlich oder wiederholt sich nur.' },
    interests: {
      text: 'Eigene Interessen',
      hint: 'Es dient eigenen oder geschäftlichen Interessen, ohne das zu sagen.',
    },
    commercial: { text: 'Werbung', hint: 'Es verkauft oder bewirbt etwas.' },
    copyright: {
      text: 'Urheberrecht',
      hint: 'Es übernimmt Ihr Werk oder das Werk von jemandem, den Sie vertreten. Schreiben Sie, wie wir Sie erreichen.',
    },
    accessibility: {
      text: 'Nicht barrierefrei',
      hint: 'Sie können es nicht lesen oder bedienen, zum Beispiel mit einem Bildschirmleser.',
    },
    other: { text: 'Etwas anderes', hint: 'Schreiben Sie mit eigenen Worten, was nicht in Ordnung ist.' },
  },
  details: 'Was sollte die Moderation wissen? (freiwillig)',
  detailsHint:
    'Schreiben Sie, welche Stelle Sie meinen. Übernehmen Sie keine Namen oder Angaben von Patienten.',
  contact: 'Wie erreichen wir Sie? (freiwillig)',
  contactHint: (days) =>
    `Nur für Rückfragen. Nötig, wenn Sie eine Verletzung des Urheberrechts melden. Wir löschen die Angabe ${days} Tage nach der Entscheidung.`,
  button: 'Meldung absenden',
  sent: {
    title: 'Ihre Meldung',
    thanks: 'Vielen Dank. Ihre Meldung ist angekommen.',
    receipt: 'Belegnummer',
    keep: 'Bewahren Sie diese Nummer auf. Mit ihr können Sie hier wieder nachsehen, auch ohne Konto. Wir können sie Ihnen nicht noch einmal schicken.',
    keepLink: 'Sie können für diese Seite auch ein Lesezeichen setzen.',
  },
  status: {
    what: 'Was',
    why: 'Warum',
    when: 'Abgesendet',
    how: 'Stand',
    decided: 'Entschieden',
    kinds: { post: 'Ein Beitrag', thread: 'Ein Thema', person: 'Eine Person', network: 'Ein Netzwerk' },
    standings: {
      waiting: 'Die Meldung wartet auf die Moderation.',
      looking: 'Die Moderation sieht sie sich gerade an.',
      decided: 'Es ist entschieden.',
    },
    outcomes: {
      removed: 'Die Moderation hat es entfernt. Wer es geschrieben hat, kennt den Grund.',
      locked: 'Die Moderation hat das Thema geschlossen: Niemand kann mehr darin antworten.',
      handled: 'Die Moderation hat auf andere Weise gehandelt.',
      kept: 'Die Moderation hat es angesehen und stehen lassen. Es verstößt nicht gegen die Regeln.',
      gone: 'Wer es geschrieben hat, hat es vor einer Entscheidung selbst gelöscht.',
    },
  },
  find: {
    title: 'Ihre Meldungen',
    lead: 'Sehen Sie nach, wie es um eine Meldung steht.',
    number: 'Belegnummer',
    numberHint: 'Fünf Gruppen aus je vier Zeichen. Sie haben sie beim Absenden erhalten.',
    button: 'Meldung suchen',
    own: 'Meldungen, die Sie angemeldet abgesendet haben',
    none: 'Sie haben angemeldet noch nichts gemeldet.',
  },
};
