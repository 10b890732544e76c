// A file that is replaced is the old one or the new one, whole, and nothing lies beside it. On a full disk: test/faults/full-disk.test.ts.
import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { putInPlace, writeFileAtomic, writeFileAtomicSync } from "../../../../electron/host/system/atomic-file.ts";
import { makeFolder } from "../../../support/rigs/temporary-folder.ts";

const folder = makeFolder();
afterAll(() => folder.remove());

describe.each([
  ["while the program goes on", writeFileAtomic],
  ["at once", async (file: string, text: string) => writeFileAtomicSync(file, text)],
])("writing a file whole, %s", (how, write) => {
  const place = join(folder.path, how);
  const file = join(place, "file.txt");
  beforeEach(() => {
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place);
    writeFileSync(file, "as it was");
  });

  it("makes it or replaces it, and leaves nothing beside it", async () => {
    for (const name of ["file.txt", "new.txt"]) {
      for (const text of ["a longer one: é 痛 𝄞", ""]) {
        await write(join(place, name), text);
        expect(readFileSync(join(place, name), "utf8")).toBe(text);
      }
    }
    expect(readdirSync(place).toSorted()).toEqual(["file.txt", "new.txt"]);
  });

  it.skipIf(process.platform === "win32")("lets nobody read it who could not read the one it replaces", async () => {
    chmodSync(file, 0o600);
    await write(file, "private");
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("takes the longest name a file can have", async () => {
    const name = `${"n".repeat(251)}.txt`;
    await write(join(place, name), "text");
    expect(readdirSync(place).toSorted()).toEqual(["file.txt", name]);
  });

  it("fails with the system's own reason where it cannot be written, and leaves everything as it was", async () => {
    const taken = join(place, "folder", "file.txt");
    mkdirSync(join(taken, "with something in it"), { recursive: true });
    await expect(write(taken, "text")).rejects.toMatchObject({ code: expect.stringMatching(/^E[A-Z]+$/) });
    await expect(write(join(place, "missing", "file.txt"), "text")).rejects.toMatchObject({ code: "ENOENT" });
    await expect(write(join(file, "below a file"), "text")).rejects.toMatchObject({ code: expect.any(String) });
    expect(readFileSync(file, "utf8")).toBe("as it was");
    expect(readdirSync(place).toSorted()).toEqual(["file.txt", "folder"]);
    expect(readdirSync(join(place, "folder"))).toEqual(["file.txt"]);
  });
});

describe("putting in its place what was written beside it", () => {
  it("replaces the file after what has to be done between", () => {
    const [part, file] = [join(folder.path, "data.part"), join(folder.path, "data")];
    writeFileSync(file, "old");
    writeFileSync(part, "new");
    putInPlace(part, file, () => expect(readFileSync(file, "utf8")).toBe("old"));
    expect(readFileSync(file, "utf8")).toBe("new");
    expect(readdirSync(folder.path)).not.toContain("data.part");
  });
});
