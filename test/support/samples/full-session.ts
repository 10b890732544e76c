// A session far fuller than any real one, for what must not become slow.
import { muscles } from "../../../shared/body/muscles.ts";
import { applicators, pressureLevels, responses } from "../../../shared/session/vocabulary.ts";
import { finish, pain, pressure, use, writePart, choose } from "./given.ts";
import { story } from "../drivers/session-story.ts";

export function fullStory(sites: number, holds: number) {
  const told = story({ client: "A very full session" }).at(10_000, pain("before", 6));
  for (let site = 0; site < sites; site += 1) {
    const muscle = muscles[site % muscles.length];
    if (muscle !== undefined) told.site(muscle.id, site % 2 === 0 ? "left" : "right");
  }
  for (let hold = 0; hold < holds; hold += 1) {
    told.act(
      choose((hold % sites) + 1),
      pressure(pressureLevels[hold % 4] ?? 2),
      use(applicators[hold % 3] ?? "fingers"),
    );
    told.hold(
      10_000 + ((hold * 97) % 19_000),
      [
        [4_000, "too-much"],
        [7_000, "better", "client"],
      ],
      responses[hold % 2] ?? null,
    );
  }
  told.act(pain("after", 3), writePart("plan", "Twice a day. ".repeat(40)), finish);
  return { events: told.events, session: told.session };
}
