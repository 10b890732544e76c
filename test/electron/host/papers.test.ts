// Twenty visits of a practice, played through the host, and all their papers as they were read line by line: as an auditor, a physician and the client
// would. A change of any word shows here; `vitest -u` writes them anew, and then they are to be read again.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { noteAsText } from "../../../shared/documents/note/as-text.ts";
import { composeAftercare } from "../../../shared/documents/aftercare/aftercare.ts";
import { letterCourseOf } from "../../../shared/documents/letter/letter-course.ts";
import { composeLetter } from "../../../shared/documents/letter/letter.ts";
import { composeNote } from "../../../shared/documents/note/compose.ts";
import { playWeeks } from "../../support/samples/weeks.ts";
import { practiceRig } from "../../support/rigs/practice-rig.ts";

const sender = { therapist: "Ada Roy", credentials: "RMT", practice: "Roy Massage Therapy", phone: "416 555 0100" };

let practice: ReturnType<typeof practiceRig>;
let visits: Awaited<ReturnType<typeof playWeeks>>;
beforeAll(async () => {
  practice = practiceRig(Date.parse("2026-10-19T10:00:00-04:00"));
  visits = await playWeeks(practice);
});
afterAll(() => practice.close());

async function papersOf(sessionId: string): Promise<string> {
  const session = await practice.session(sessionId);
  const client = session.link === null ? null : await practice.read(session.link.clientId);
  const letter = composeLetter(session, sender, client === null ? null : letterCourseOf(client, session));
  const sheet = composeAftercare(session, sender);
  const letterLines = [
    ...letter.sender,
    ...letter.to,
    letter.date,
    letter.title,
    letter.greeting,
    letter.opening,
    ...[...letter.summary, ...letter.advice].map((text) => `| ${text}`),
    ...letter.paragraphs,
    ...letter.progress.map((text) => `(picture) ${text}`),
    ...letter.sites.map(({ name, held, response }) => `- ${name} | ${held} | ${response}`),
    letter.more,
    ...letter.amendments,
    letter.plan,
    ...letter.closing,
  ].filter((text) => text !== null);
  const sheetLines = [
    sheet.title,
    sheet.client,
    sheet.when,
    ...sheet.blocks.flatMap(({ heading, lines }) => [`# ${heading}`, ...lines]),
    ...sheet.contact,
    sheet.source,
  ];
  const part = (title: string, text: string): string => `===== ${title} =====\n${text}\n`;
  const text = [
    part("NOTE", noteAsText(composeNote({ session }))),
    part("LETTER", letterLines.join("\n")),
    part("SHEET", sheetLines.join("\n")),
  ].join("\n");
  // A seal covers the drawing and the ids: it says nothing to the eye.
  return text.replaceAll(/(?:[0-9a-f]{4}\s+){15}[0-9a-f]{4}/gu, "(64 digits)");
}

describe("the papers of", () => {
  it.each([
    "improving-1",
    "improving-2",
    "improving-3",
    "improving-4",
    "improving-5",
    "silent-1",
    "silent-2",
    "silent-3",
    "severe-sent-away",
    "severe-checked",
    "severe-covered",
    "emergency",
    "physician-reason",
    "pregnant",
    "suspected",
    "suspected-not-touched",
    "suspected-new-course",
    "unanswered",
    "nothing-recorded",
    "midnight",
    "walk-in",
    "attached",
    "signed-amended",
    "code-only",
  ] as const)("the visit called %s read as they were approved", async (name) => {
    await expect(await papersOf(visits[name])).toMatchFileSnapshot(`golden-papers/${name}.txt`);
  });
});
