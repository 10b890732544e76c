// What stands in the letter to the care team, in the order of the paper; composed by letter.ts, laid out by letter-layout.ts and the page.

/** As in the settings; empty where nothing was given. */
export type Sender = {
  readonly therapist: string;
  readonly credentials: string;
  readonly practice: string;
  readonly phone: string;
};
export type LetterSite = { readonly name: string; readonly held: string; readonly response: string };
export type Letter = {
  readonly sender: readonly string[];
  /** Whom the client's record names as care team; empty where nobody is known. */
  readonly to: readonly string[];
  readonly date: string;
  readonly title: string;
  readonly greeting: string;
  readonly opening: string;
  /** What the reader wants first: pain before and after, and how the sites ended. */
  readonly summary: readonly string[];
  readonly advice: readonly string[];
  readonly paragraphs: readonly string[];
  /** The visits before as a picture and, for who does not see it, as sentences; null and empty where this is the first. */
  readonly picture: string | null;
  readonly progress: readonly string[];
  readonly sites: readonly LetterSite[];
  /** Said under the table where not every site fits on the page. */
  readonly more: string | null;
  readonly amendments: readonly string[];
  readonly plan: string | null;
  readonly closing: readonly string[];
};
