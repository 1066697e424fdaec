/** A person's public page. */
export const people = {
  title: (name: string) => `${name}’s page`,
  interests: 'Interests',
  about: 'About',
  work: 'Work',
  contributions: 'Posts',
  none: 'No posts to show',
  noneText: 'There is nothing here that you can read.',
  postIn: (title: string, number: number) => `Post ${number} in “${title}”`,
  where: (forum: string, network: string) => `${forum}, ${network}`,
  more: 'More posts',
  newest: 'Newest posts',
  older: 'Older posts',
  edit: 'Change your profile',
};
