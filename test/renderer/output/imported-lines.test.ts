import { expect, it } from "vitest";
import { importedLines } from "../../../renderer/output/ImportDialog.tsx";

it("says in words what came of reading a file in: names clients, sessions and settings, and what was left as it is", () => {
  const counts = { added: 2, continued: 1, known: 3 };
  expect(
    importedLines({ clients: counts, sessions: counts, settings: { taken: ["note"], left: ["sound", "input"] } }),
  ).toEqual([
    "2 clients were new here and were written, with their courses.",
    "The record of one client here went on in the file; what was missing was added.",
    "3 clients were here already and were left as they are.",
    "2 sessions were new here and were written.",
    "One session here went on in the file; what was missing was added.",
    "3 sessions were here already and were left as they are.",
    "Settings taken over: note.",
    "Settings of this computer kept as they are, because they were changed here: sounds, keys and pedals. To have those of the file, set them by hand.",
  ]);
});
