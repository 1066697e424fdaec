/** What of many that were chosen could not be done, by its title and what that is written in, and why. */
export interface NotDone {
  title: string;
  language?: string | null;
  message: string;
}
