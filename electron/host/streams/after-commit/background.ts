// What is known of a client and a course when a visit is held, taken from the record as it stood at the visit's end. Called by advice.ts.
import { most } from "../../../../shared/bounds.ts";
import { screeningAt } from "../../../../shared/course/course.ts";
import { suspicions } from "../../../../shared/guidance/suspected.ts";
import { isCompletedVisit, startOf } from "../../../../shared/guidance/view.ts";
import type { Response } from "../../../../shared/contract/contract.ts";
import { countResponses, type Background, type EarlierVisit } from "../../../../shared/session/background.ts";
import type { SessionSummary } from "../../../../shared/session/record.ts";
import type { Session } from "../../../../shared/session/state.ts";
import type { ClientDetails } from "../../../../shared/client/details.ts";

type Known = Pick<Response<"client.read">, "courses" | "sessions" | "details">;

/**
 * Null where the session belongs to no course of this client. As many visits and suspicions as a background holds: older ones are left out. `until`: epoch ms of what still belongs to the visit, its end or, while it
 * goes on, now. `codeOnly`: the practice wants nobody named.
 */
export function backgroundOf(client: Known, session: Session, until: number, codeOnly: boolean): Background | null {
  const course = client.courses.find(({ courseId }) => courseId === session.link?.courseId);
  if (course === undefined) return null;
  const before = client.sessions.filter(
    (one) => one.sessionId !== session.sessionId && one.startedWall < session.startedWall,
  );
  const dismissed = client.courses.flatMap((one) => one.dismissed).filter(({ at }) => at.wall <= until);
  const open = suspicions(before, dismissed).filter(({ answered }) => answered === null);
  return {
    ...(codeOnly ? { name: "", born: null } : identityOf(client.details)),
    ...historyOf(client.details),
    complaint: course.complaint,
    plan: course.plan,
    ...(course.referral ? { referral: course.referral } : {}),
    screening: screeningAt(course, until),
    earlier: before
      .filter((one) => one.finished && one.visit.courseId === course.courseId)
      .slice(-most.earlierVisits)
      .map(earlierVisit),
    suspicions: open.slice(-most.suspicions).map(({ muscle, side, kind, visit }) => ({ muscle, side, kind, visit })),
  };
}

function identityOf({ name, born }: ClientDetails): Pick<Background, "name" | "born"> {
  return { name, born };
}

/** Left out where nothing is written. */
function historyOf({ earlierCare, medication }: ClientDetails): Pick<Background, "earlierCare" | "medication"> {
  return { ...(earlierCare === "" ? {} : { earlierCare }), ...(medication === "" ? {} : { medication }) };
}

function earlierVisit(session: SessionSummary): EarlierVisit {
  const { painBefore, painAfter, visit } = session;
  return {
    start: startOf(session),
    treated: isCompletedVisit(session),
    painBefore,
    painAfter,
    ...countResponses(visit.sites.map(({ response }) => response)),
  };
}
