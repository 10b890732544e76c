// How long words and lists may get, each bound once: read by the schemas of what is asked and of what is recorded, and by the fields one types in.
// None may ever be lowered: what an older Steadyhold recorded must stay readable.

/** Characters. */
export const longest = {
  /** Of every id, and of the name of a time zone. */
  id: 64,
  /** A name, a code, who decided, a line of the practice. */
  line: 120,
  /** A reason, a complaint, how somebody is reached: a line or two. */
  sentence: 500,
  /** What the client wants to be able to do again, as a course's goal and as the measure of a visit. */
  goal: 200,
  /** What a rule spoke up for. */
  cause: 200,
  /** Earlier care, medication, how a course ended, a phrase of one's own. */
  paragraph: 2_000,
  /** The therapist's own words in a part of the note, in an amendment, of a client. */
  freeText: 20_000,
  /** What is typed into a form and not saved yet. */
  draft: 200_000,
  /** A note as it was signed, and its drawing. */
  signed: 1_000_000,
  /** A day as one types it. */
  typedDay: 20,
  /** What clients are looked for by. */
  query: 200,
  /** The name of a file to be saved. */
  fileName: 200,
  /** The name of a copy of all data. */
  backupName: 80,
  /** Where a folder lies. */
  path: 1_000,
  /** What a key is called by the system. */
  keyCode: 30,
  /** What a set of keys is called. */
  profileName: 60,
} as const;

/** Entries of a list. */
export const most = {
  careTeam: 20,
  feltPlaces: 20,
  /** What a visit is told of those before it. */
  earlierVisits: 500,
  suspicions: 200,
} as const;
