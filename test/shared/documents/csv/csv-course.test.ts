// The columns of whose visit it was and where it stood in its course: from the visit's own log, and empty for a quick session.
import { expect, it } from "vitest";
import { sessionsAsCsv } from "../../../../shared/documents/csv/csv-sessions.ts";
import type { Session } from "../../../../shared/session/state.ts";
import { clear, finish } from "../../../support/samples/given.ts";
import { knowing, visitBefore } from "../../../support/samples/known-background.ts";
import { parseCsv } from "../../../support/readers/parse-csv.ts";
import { story } from "../../../support/drivers/session-story.ts";

const link = { clientId: "c-1", courseId: "course-1" };
const earlier = [visitBefore("2026-11-10T10:00:00-05:00")];
const known = { name: "Jane Miller", born: "1980", complaint: "Low back", earlier };
const begun = () =>
  story().at(1_000, { type: "attach-client", link, client: "JM-042" }, knowing(known)).site("piriformis", "left");

function cells(session: Session, ...names: readonly string[]): readonly (string | undefined)[] {
  const [head = [], row = []] = parseCsv(sessionsAsCsv([session]));
  return names.map((name) => row[head.indexOf(name)]);
}

it("name the client, the complaint, the course and the visit", () => {
  const { session } = begun().hold(20_000).act(finish);
  expect(
    cells(session, "client_name", "client_born", "complaint", "course", "visit", "visits_planned", "course_day"),
  ).toEqual(["Jane Miller", "1980", "Low back", "course-1", "2", "4", "15"]);
  expect(cells(session, "not_treated", "suspicions_answered")).toEqual(["", ""]);
});

it("say what the record said at the visit, and which of the visits that the referral allows it was", () => {
  const names = [
    "earlier_care",
    "medication",
    "referred_by",
    "referral_until",
    "referral_visits",
    "referral_visit",
  ] as const;
  const referral = { by: "Dr. Roy", until: "2027-05-17", visits: 6 };
  const history = { earlierCare: "Physical therapy\nin 2024", medication: "=Ibuprofen" };
  const told = (more: Parameters<typeof knowing>[0]) => begun().act(knowing({ ...known, ...more }));
  const treated = told({ ...history, referral })
    .hold(20_000)
    .act(finish).session;
  expect(cells(treated, ...names)).toEqual([
    "Physical therapy\nin 2024",
    "'=Ibuprofen",
    "Dr. Roy",
    "2027-05-17",
    "6",
    "2",
  ]);
  const sentAway = told({ referral }).act(finish).session;
  expect(cells(sentAway, ...names)).toEqual(["", "", "Dr. Roy", "2027-05-17", "6", ""]);
  const unlimited = told({ referral: { by: "", until: "2027-05-17", visits: null } })
    .hold(20_000)
    .act(finish).session;
  expect(cells(unlimited, ...names)).toEqual(["", "", "", "2027-05-17", "", ""]);
  expect(cells(told({}).hold(20_000).act(finish).session, ...names)).toEqual(["", "", "", "", "", ""]);
});

it("say why no treatment took place, which is no visit of the course", () => {
  const { session } = begun().act(clear("physician"), finish);
  expect(cells(session, "visit", "not_treated")).toEqual(["", "the screening asks for a physician first"]);
});

it("say what was answered to an earlier suspicion", () => {
  const visit = { wall: Date.parse("2026-11-10T10:00:00-05:00"), timeZone: "America/Toronto" };
  const suspicions = [{ muscle: "piriformis", side: "left", kind: "suspected", visit } as const];
  const answer = {
    type: "answer-suspicion",
    muscle: "piriformis",
    side: "left",
    kind: "seen-by",
    text: "Dr. Roy",
  } as const;
  const { session } = story().at(1_000, knowing({ suspicions })).act(answer);
  expect(cells(session, "suspicions_answered")).toEqual(["left piriformis: Already seen by Dr. Roy"]);
});

it("are empty for a quick session", () => {
  const { session } = story().site("piriformis", "left").hold(20_000).act(finish);
  expect(cells(session, "client_name", "complaint", "course", "visit", "course_day")).toEqual(["", "", "", "", ""]);
});
