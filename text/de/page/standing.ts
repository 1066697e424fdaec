export const standing = {
  ownPage:
    'Diese Seite hat das Netzwerk geschrieben. Dass sie hier steht, ist keine Empfehlung dieser Website und keine Gewähr dafür, dass sie stimmt.',
  age: (years: number) =>
    `Ein Konto können Sie ab ${years} Jahren haben. Schreiben Sie nie Ihre Adresse, Ihre Telefonnummer oder wo man Sie trifft.`,
  feed: 'In einem Feedreader verfolgen',
  feedOf: {
    forum: (forum: string, network: string) => `${forum}, ${network}`,
    thread: (title: string, forum: string) => `${title} – ${forum}`,
    post: (number: number, author: string) => `Beitrag ${number} von ${author}`,
    replies: (n: number) =>
      n === 0 ? 'Noch keine Antworten.' : n === 1 ? 'Eine Antwort.' : `${n} Antworten.`,
    rights:
      'Jeder Text gehört der Person, die ihn geschrieben hat, und gibt ihre Ansicht wieder. Veröffentlichen, zitieren oder erzählen Sie ihn anderswo erst, wenn sie zugestimmt hat.',
  },
};
