// The small files a person or a broken disk can hand to Steadyhold: keys and pedals, where the backups go, where the window was. Wrong ones are
// refused in words or left aside, right ones are taken whole, and no set of keys that was taken can make the keyboard fail.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { readBackupFolder } from "../../electron/host/backup/backup-folder.ts";
import { readPlace } from "../../electron/desktop/window/window-state-file.ts";
import { placeWindow } from "../../electron/desktop/window/window-state.ts";
import { sayFileProblem } from "../../renderer/settings/keys/bind-words.ts";
import { bindingsFor, triggerOf } from "../../shared/input/bindings.ts";
import { bindingLabel } from "../../shared/input/key-label.ts";
import { readProfileFile, writeProfileFile } from "../../shared/settings/profile-file.ts";
import { activeBindings, builtInProfile } from "../../shared/input/profiles.ts";
import { noKeys, recognise } from "../../shared/input/recognise.ts";
import { inputDefaults, inputSchema, type InputSettings } from "../../shared/settings/input.ts";
import { randomFrom } from "../../build/random.ts";
import { long, seed } from "../support/readers/effort.ts";
import { openFolder } from "../support/samples/folder.ts";
import { makeFolder } from "../support/rigs/temporary-folder.ts";
import { spoilBytes, spoilValues } from "../support/rigs/spoil.ts";

const folder = makeFolder();
const told = openFolder(folder.path);
afterAll(() => {
  told.host.close();
  folder.remove();
});
const timeout = 60 * 60_000;
const run = (cases: number) => ({ numRuns: cases, seed, endOnFailure: true });

const own = { ...builtInProfile("one-pedal"), id: "left-foot", name: "Left foot", on: true, held: ["F18"] };
const whole = writeProfileFile({ ...inputDefaults, profiles: [...inputDefaults.profiles, own], scanMs: 2_000 });
const place = { x: 300, y: 200, width: 1000, height: 700, maximized: false, fullScreen: false };

function spoiled(text: string, number: number): string {
  const random = randomFrom(number);
  return number % 2 === 0 ? new TextDecoder().decode(spoilBytes(Buffer.from(text), random)) : spoilValues(text, random);
}

/** Presses every key of the set, and some others, as fingers do. */
function pressKeys({ profiles, longMs, doubleMs }: InputSettings, random: () => number): void {
  const bindings = activeBindings(profiles);
  let keys = noKeys;
  let at = 0;
  for (const { code, ctrl, shift } of [...bindings, { code: "KeyQ", ctrl: false, shift: false }]) {
    const bound = bindingsFor({ code, key: "", ctrl, shift }, bindings);
    const [first] = bound;
    if (first === undefined) continue;
    expect(bindingLabel(first).length).toBeGreaterThan(0);
    const down = { type: "down", code, trigger: triggerOf(first), bound: bound.map(({ gesture }) => gesture) } as const;
    at += 1_000;
    keys = recognise(keys, { ...down, at, repeat: false }, { longMs, doubleMs }).keys;
    at += Math.floor(random() * 2_000);
    keys = recognise(keys, { type: "up", code, at }, { longMs, doubleMs }).keys;
  }
}

describe("spoiled small files", () => {
  it("of keys and pedals are refused in words or taken whole", { timeout }, async () => {
    const found = { refused: 0, taken: 0 };
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (number) => {
        const read = readProfileFile(spoiled(whole, number));
        if (!read.ok) {
          expect(sayFileProblem(read.error)).toMatch(/\.$/);
          found.refused += 1;
          return;
        }
        found.taken += 1;
        expect(inputSchema.parse(read.value)).toEqual(read.value);
        pressKeys(read.value, randomFrom(number));
        // Taken once is taken again, and the host keeps it as it is.
        expect(readProfileFile(writeProfileFile(read.value))).toEqual(read);
        if (found.taken % 50 !== 1) return;
        expect(await told.call("settings.write", { section: "input", value: read.value })).toMatchObject({ ok: true });
        const kept = await told.call("settings.read", {});
        expect(kept.ok && kept.value.input).toEqual(read.value);
      }),
      run(long ? 20_000 : 500),
    );
    expect(Math.min(found.refused, found.taken)).toBeGreaterThan(0);
    process.stdout.write(`keys and pedals: ${JSON.stringify(found)}\n`);
  });

  it("of the window's place and the backups' folder are left aside", { timeout }, () => {
    const file = join(folder.path, "backup-folder.json");
    const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];
    fc.assert(
      fc.property(fc.nat(), (number) => {
        writeFileSync(file, spoiled(JSON.stringify({ folder: join(folder.path, "a stick") }), number));
        const found = readBackupFolder(folder.path);
        expect(found === null || found.startsWith("/") || /^[a-zA-Z]:\\/.test(found)).toBe(true);
        writeFileSync(file, spoiled(JSON.stringify(place), number));
        const { x, y, width, height } = placeWindow(readPlace(file), screens);
        expect([x, y, width, height].every(Number.isSafeInteger)).toBe(true);
        expect(width).toBeGreaterThanOrEqual(800);
        expect(x < 1920 && y >= 0 && y < 1080).toBe(true);
      }),
      run(long ? 10_000 : 300),
    );
  });
});
