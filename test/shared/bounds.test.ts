// Each bound is written once: what may be asked can be recorded, what a record holds fits into a visit, and no field of the page has its own.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { clientCommandSchema } from "../../shared/client/commands.ts";
import { clientDetailsSchema } from "../../shared/client/details.ts";
import { clientEventSchema } from "../../shared/client/events.ts";
import { backgroundSchema } from "../../shared/session/background.ts";
import { amendmentSchema, hostCommandSchema, sessionCommandSchema } from "../../shared/session/commands.ts";
import { sessionEventSchema } from "../../shared/session/events.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** From the path of a field to how long a text, how many entries or how large a number it takes; where it says. */
function boundsOf(schema: z.ZodType): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const jsonSchema = z.union([z.record(z.string(), z.unknown()), z.array(z.unknown())]);
  const walk = (node: unknown, path: string): void => {
    const parsed = jsonSchema.safeParse(node);
    if (!parsed.success) return;
    for (const [key, value] of Object.entries(parsed.data)) {
      if (typeof value !== "number") walk(value, `${path}/${key}`.replaceAll(/\/(?:properties|anyOf\/\d+)/gu, ""));
      else if (/^max(?:Length|Items|imum)$/u.test(key) && value < Number.MAX_SAFE_INTEGER)
        found.set(path, Math.max(value, found.get(path) ?? 0));
    }
  };
  walk(z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }), "");
  return found;
}

function expectRoom(asked: z.ZodType, recorded: z.ZodType): void {
  const room = boundsOf(recorded);
  for (const [path, bound] of boundsOf(asked)) {
    expect([path, room.get(path) ?? Infinity]).toEqual([path, expect.toSatisfy((most: number) => most >= bound)]);
  }
}

function option(schema: { readonly options: readonly z.ZodType[] }, type: string): z.ZodType {
  const found = schema.options.find((one) => one instanceof z.ZodObject && one.shape["type"]?.safeParse(type).success);
  if (found === undefined) throw new Error(`There is no ${type}.`);
  return found;
}

describe("whatever may be asked can be recorded:", () => {
  it.each([
    ["write-remarks", "remarks-written"],
    ["write-text", "text-written"],
    ["lift-block", "block-lifted"],
    ["answer-severe", "severe-answered"],
    ["answer-suspicion", "suspicion-answered"],
    ["record-rating", "rating-recorded"],
    ["record-referred-pain", "referred-pain-recorded"],
    ["bring-in-sites", "sites-brought-in"],
  ])("%s as %s", (command, event) => {
    expectRoom(option(sessionCommandSchema, command), option(sessionEventSchema, event));
  });

  it.each([
    ["attach-client", "client-attached"],
    ["set-clearance", "clearance-set"],
    ["set-background", "background-set"],
    ["give-advice", "advice-given"],
  ])("of the host, %s as %s", (command, event) => {
    expectRoom(option(hostCommandSchema, command), option(sessionEventSchema, event));
  });

  it.each([
    ["change-details", "details-changed"],
    ["open-course", "course-opened"],
    ["plan-course", "course-planned"],
    ["close-course", "course-closed"],
    ["settle-screening", "screening-settled"],
    ["correct-answer", "answer-corrected"],
    ["dismiss-guidance", "guidance-dismissed"],
  ])("of a record, %s as %s", (command, event) => {
    expectRoom(option(clientCommandSchema, command), option(clientEventSchema, event));
  });

  it("an amendment as note-amended", () => {
    expectRoom(amendmentSchema, option(sessionEventSchema, "note-amended"));
  });

  it("what a record says of its client as the background of a visit", () => {
    const { name, earlierCare, medication } = clientDetailsSchema.shape;
    expectRoom(z.object({ name, earlierCare, medication }), backgroundSchema);
  });

  it("would tell of a field with too little room", () => {
    expect(() => expectRoom(z.object({ a: z.string().max(9) }), z.object({ a: z.string().max(8) }))).toThrow("a");
  });
});

describe("the bound of a text", () => {
  it("stands as a number nowhere twice, and in no field of the page", () => {
    const files = globSync("{shared,renderer}/**/*.{ts,tsx}", { cwd: root });
    const texts = files.map((path) => readFileSync(join(root, path), "utf8"));
    const inSchemas = texts.flatMap((text) =>
      [...text.matchAll(/z\.string\(\)(?:\.trim\(\)|\.min\(\d+\))*\.max\((?<bound>[\d_]+)\)/gu)].map(
        ({ groups }) => groups?.["bound"] ?? "",
      ),
    );
    expect(inSchemas.length).toBeGreaterThan(3);
    expect(inSchemas.filter((bound, index) => inSchemas.indexOf(bound) !== index)).toEqual([]);
    expect(texts.flatMap((text) => text.match(/maxLength=\{[\d_]+\}/gu) ?? [])).toEqual([]);
  });
});
