// A client's first visit, begun past the screen, for component tests of what comes before its first hold.
import { noDetails } from "../../../shared/client/details.ts";
import type { ClientCommand } from "../../../shared/client/commands.ts";
import type { QuestionId } from "../../../shared/screening/questions.ts";
import type { Practice } from "./practice.ts";

export type NewVisit = {
  readonly clientId: string;
  readonly sessionId: string;
  readonly tell: (command: ClientCommand) => Promise<void>;
  /** The screening questions, all no but these. */
  readonly answer: (...yes: QuestionId[]) => Promise<void>;
};

export async function newVisit({ done }: Practice, code = "JM-042"): Promise<NewVisit> {
  const commandId = (): string => crypto.randomUUID();
  const { clientId } = await done("client.create", { details: { ...noDetails, code }, commandId: commandId() });
  const asked = { clientId, courseId: null, commandId: commandId() };
  const { sessionId } = await done("client.start-session", asked);
  const tell = async (command: ClientCommand): Promise<void> =>
    void (await done("client.command", { clientId, commandId: commandId(), command }));
  const { courses } = await done("client.read", { clientId });
  const courseId = courses[0]?.courseId ?? "";
  return {
    clientId,
    sessionId,
    tell,
    answer: (...yes) => tell({ type: "answer-screening", courseId, yes, by: "Ada Roy" }),
  };
}
