// The end of a host: signals come in twos and threes, and each of them closes it.
import { afterEach, beforeEach, expect, it } from "vitest";
import { openHost } from "../../../electron/host/open-host.ts";
import { settingsFor } from "../../support/samples/folder.ts";
import { makeFolder } from "../../support/rigs/temporary-folder.ts";

let folder = makeFolder();
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => folder.remove());

it("closed twice is closed: the folder is free for the next one, and the second time does nothing to that", () => {
  const first = openHost(settingsFor(folder.path));
  if (!first.ok) throw new Error(first.error.code);
  first.value.close();
  const next = openHost(settingsFor(folder.path));
  if (!next.ok) throw new Error(next.error.code);
  first.value.close();
  expect(openHost(settingsFor(folder.path))).toMatchObject({ ok: false, error: { code: "in-use" } });
  next.value.close();
});
