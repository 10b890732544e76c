// A practice's day in which every call there is is made once, for what must not happen on any of them.
import { expect } from "vitest";
import { noDetails } from "../../shared/client/details.ts";
import { schemas, type CallName, type Request, type Response } from "../../shared/contract/contract.ts";
import { finish, markQuadratus } from "../support/samples/given.ts";

/** What only the desktop app has: dialogs, and the question before the window closes. */
const desktopOnly = ["export.save", "file.save", "page.save-pdf", "window.answer"] as const;

export async function makeEveryCall(
  host: "browser" | "electron",
  send: (name: string, request: unknown) => Promise<unknown>,
): Promise<void> {
  const made = new Set<string>();
  let last = 0;
  const id = (): string => `c-${(last += 1)}`;
  async function done<N extends CallName>(name: N, request: Request<N>): Promise<Response<N>> {
    made.add(name);
    const answer = await send(name, request);
    expect(answer, name).toMatchObject({ ok: true });
    return schemas[name].response.parse(Reflect.get(Object(answer), "value"));
  }

  await done("app.info", {});
  await done("clock.read", {});
  const client = async (code: string) =>
    (await done("client.create", { details: { ...noDetails, code }, commandId: id() })).clientId;
  const clientId = await client("JM-042");
  const twin = await client("TWIN");
  await done("client.command", { clientId: twin, commandId: id(), command: { type: "archive-client" } });
  await done("client.merge", { clientId, from: twin, commandId: id() });
  await done("client.search", { query: "JM", archived: false, limit: 10 });

  const quick = (await done("session.start", { client: "Walk-in", commandId: id() })).sessionId;
  for (const command of [markQuadratus, { type: "start-hold" }, { type: "end-hold" }, finish] as const)
    await done("session.command", { sessionId: quick, commandId: id(), stamp: null, command });
  await done("session.attach", { sessionId: quick, clientId, courseId: null, commandId: id() });
  const by = { name: "Ada Roy", credentials: "RMT" };
  await done("session.sign", { sessionId: quick, commandId: id(), ...by, wording: "full" });
  await done("session.amend", { sessionId: quick, commandId: id(), ...by, reason: "Side", text: "The left side." });
  await done("session.stored", { sessionId: quick });
  const visit = (await done("client.start-session", { clientId, courseId: null, commandId: id() })).sessionId;
  await done("session.last-sites", { sessionId: visit });
  await done("session.command", { sessionId: visit, commandId: id(), stamp: null, command: finish });
  await done("session.read", { sessionId: visit });
  await done("client.read", { clientId });
  await done("muscles.used", {});
  await done("home.read", {});
  await done("notes.unsigned", {});
  await done("storage.read", {});

  const key = { of: "client", id: clientId, form: "details" } as const;
  await done("draft.write", { key, text: "typed" });
  await done("draft.read", { key });
  const { practice } = await done("settings.read", {});
  await done("settings.write", { section: "practice", value: practice });
  const { text } = await done("export.compose", { format: "json", of: { scope: "practice" }, bom: false });
  await done("practice.import", { text });
  await done("client.delete", { clientId, typed: "JM-042" });
  await done("backup.read", {});
  const { folder, copies } = await done("backup.make", {});
  const name = copies[0]?.name ?? "";
  await done("backup.check", { name });
  await done("backup.forget", {});
  await done("backup.move", { folder });
  await done("backup.restore", { name });
  await done("app.diagnostics", {});

  if (host === "electron") {
    await done("export.save", { format: "json", of: { scope: "practice" }, bom: false });
    await done("file.save", { name: "note.txt", content: { text: "the note" } });
    await done("page.save-pdf", { name: "note.pdf" });
    await done("window.answer", { answer: "stay" });
  }
  const there = Object.keys(schemas).filter((call) => host === "electron" || !desktopOnly.some((one) => one === call));
  expect([...made].toSorted()).toEqual(there.toSorted());
}
