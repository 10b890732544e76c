// A client whose papers are as full as any can be: a care team of twenty with long names, a long complaint, thirty sites held, some closed, long
// texts. For what must stay on one page.
import { muscles } from "../../../shared/body/muscles.ts";
import type { ClientDetails } from "../../../shared/client/details.ts";
import type { SessionEvent } from "../../../shared/session/events.ts";
import { finish, pain, suspectInflammation, writePart } from "./given.ts";
import { story } from "../drivers/session-story.ts";

const ofLength = (words: string, length: number): string =>
  words
    .repeat(Math.ceil(length / words.length))
    .slice(0, length)
    .trim();

export const crowdedDetails: Partial<ClientDetails> & Pick<ClientDetails, "code"> = {
  code: "Alexandria Moore-Tremblay of the Northern Shore, 1980",
  complaint: ofLength("Low back pain after lifting boxes, worse on the left in the morning and when sitting. ", 500),
  careTeam: Array.from({ length: 20 }, (_, index) => ({
    name: `Dr. Alexandria Konstantinopoulou-Featherstonehaugh, number ${index + 1}`,
    role: "consultant in physical medicine and rehabilitation",
    contact: "fax 416 555 0101, alexandria.konstantinopoulou-featherstonehaugh@example-hospital.org",
  })),
};

/** `sites` of them, three holds on each; every fifth is closed for suspected inflammation. */
export function crowdedVisit(sites: number): readonly SessionEvent[] {
  const told = story({ client: "Crowded" }).at(1_000, pain("before", 6));
  for (let index = 0; index < sites; index += 1) {
    const muscle = muscles[index % muscles.length];
    if (muscle === undefined) continue;
    told.site(muscle.id, index % 2 === 0 ? "left" : "right");
    for (const response of ["not-released", "easing", "not-released"] as const) {
      told.hold(12_000 + index * 300, [[4_000, "too-much"]], response);
    }
    if (index % 5 === 0) told.act(suspectInflammation);
  }
  const plan = ofLength("Walk a little every hour; heat in the evening, ten minutes.\n", 1_500);
  return told.act(pain("after", 4), writePart("plan", plan), finish).events;
}
