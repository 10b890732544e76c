// The changes that `npm run mutants` makes, and that the code with all of them in it still does what it did.
import { transformWithOxc } from "vite";
import { describe, expect, it } from "vitest";
import { instrument } from "../../build/mutants/instrument.ts";

const mutantsOf = (source: string): readonly string[] =>
  instrument("decide", "it.ts", source, 1).mutants.map(({ mutant }) => mutant);

/** What the function in the source gives with each mutant on; the first is what it gives with none. */
async function gives(source: string, ...given: readonly unknown[]): Promise<readonly unknown[]> {
  const { code, mutants } = instrument("decide", "it.ts", `const it = ${source}`, 1);
  const plain = await transformWithOxc(code, "it.ts");
  // oxlint-disable-next-line typescript/no-implied-eval -- the instrumented text is what is tested
  const run = new Function("given", "globalThis", `${plain.code}; return it(...given);`);
  return [0, ...mutants.map(({ id }) => id)].map((on): unknown => {
    try {
      return run(given, { mutantSwitch: (id: number) => id === on });
    } catch {
      return "throws";
    }
  });
}

describe("the changes", () => {
  it.each([
    ["a < b;", ["a <= b;", "a >= b;"]],
    ["a === b;", ["a !== b;"]],
    ["a && (b || c);", ["a || (b || c);", "a;", "(b || c);", "a && (b && c);", "a && (b);", "a && (c);"]],
    ["a ?? b;", ["a;", "b;"]],
    ["!a;", ["a;"]],
    ["a.at(-1);", ["a.at(0);", "a.at(1);", "a.at(-2);"]],
    ["a?.b.some(c);", ["a.b.some(c);", "a?.b.every(c);"]],
    ["[a, b];", ["[b];", "[a];"]],
    ['f({ a, b: "c" });', ['f({ b: "c" });', "f({ a });", 'f({ a, b: "" });']],
  ])("of %s are these", (statement, wanted) => {
    expect(mutantsOf(statement).toSorted()).toEqual(["", ...wanted].toSorted());
  });

  it("leave types, imports, exceptions' words and what can never happen alone", () => {
    const source = `import { z } from "zod";
      type A = "a" | "b";
      interface B { readonly c: "d"; }
      switch (b) { default: unreachable(b, "x"); }`;
    expect(mutantsOf(source)).toEqual([]);
    expect(mutantsOf('const a = new Error("words");')).toEqual([]);
  });

  it("reach into queries", () => {
    expect(mutantsOf('const a = "SELECT b FROM c WHERE d < ? AND e IS NULL ORDER BY f DESC";')).toEqual([
      'const a = "SELECT b FROM c WHERE d < ? AND e IS NULL ORDER BY f ASC";',
      'const a = "SELECT b FROM c WHERE d < ? OR e IS NULL ORDER BY f DESC";',
      'const a = "SELECT b FROM c WHERE d <= ? AND e IS NULL ORDER BY f DESC";',
      'const a = "SELECT b FROM c WHERE d < ? AND e IS NOT NULL ORDER BY f DESC";',
    ]);
  });
});

describe("the code with all changes in it", () => {
  it("does what it did while none is on, and one change at a time", async () => {
    expect(await gives("(a: number, b: number) => a < b", 1, 1)).toEqual([false, undefined, true, true]);
  });

  it("keeps an else where it was when the statement before it can be dropped", async () => {
    const source = `(a: boolean) => { let b = "none"; if (a) b = "then"; else b = "else"; return b; }`;
    expect((await gives(source, false))[0]).toBe("else");
    expect((await gives(source, true))[0]).toBe("then");
  });

  it("keeps the short way out of an optional chain", async () => {
    const [unchanged, ...changed] = await gives("(a?: { b: () => { c: string[] } }) => a?.b().c.at(-1)", undefined);
    expect(unchanged).toBeUndefined();
    expect(changed).toContain("throws");
  });
});
