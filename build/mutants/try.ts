// Finds out which mutants the tests notice: looks which test passes where, then tries each mutant against the tests that pass it, quick ones
// first, laws last, until one fails. Called by build/mutants.ts.
import { nearTests } from "./areas.ts";
import { keepLooks } from "./looks.ts";
import type { Mutant } from "./instrument.ts";
import type { Answer, Kill, Task } from "./plan.ts";
import type { Fate } from "./report.ts";
import type { WarmVitest } from "./warm-vitest.ts";

interface Seen {
  readonly file: string;
  readonly answer: Answer;
  readonly ms: number;
}

const hangMs = 180_000;
const quickMs = 40;

export async function tryMutants(
  drawn: readonly Mutant[],
  vitest: WarmVitest,
  say: (sentence: string) => void,
): Promise<readonly Fate[]> {
  const startedAt = performance.now();
  const looks = keepLooks();
  const files = await vitest.files();
  const kills = new Map<number, Kill & { readonly file: string }>();
  /** Mutants that were on while their place was passed, by test file. */
  const reached = new Map<string, Set<number>>();
  /** Test files that fail as they are. */
  const left = new Set<string>();
  const alive = (): readonly Mutant[] => drawn.filter(({ id }) => !kills.has(id));

  const random = files.filter(isRandom);
  const near = files.filter((file) => !isRandom(file) && drawn.some(({ area }) => isNear(area, file)));
  const others = files.filter((file) => !near.includes(file) && !random.includes(file));
  await tryGroup("tests nearby", near, near, isNear);
  await tryGroup("the other tests", others, [...others, ...near], () => true);
  await tryGroup("tests with random cases", random, random, () => true);
  // Laws come when no example is left.
  for (const one of await look(files)) await repeat(one, "law");
  say(`${kills.size} of ${drawn.length} noticed by any (${seconds(performance.now() - startedAt)})`);
  return drawn.map((mutant) => {
    const kill = kills.get(mutant.id);
    if (kill === undefined) return { mutant, end: "survived", by: null, byLaw: false };
    return { mutant, end: kill.timedOut ? "timed out" : "killed", by: `${kill.file}: ${kill.test}`, byLaw: kill.law };
  });

  async function tryGroup(
    name: string,
    group: readonly string[],
    loaded: readonly string[],
    loads: typeof isNear,
  ): Promise<void> {
    // What is left to be noticed is tried against the quickest first.
    const seen = bySpeed(await look(group));
    const anew = bySpeed(await look(loaded));
    for (const one of seen) await repeat(one, "quick");
    for (const one of anew) await load(one, loads, ({ whileLoading }, id) => whileLoading.includes(id));
    for (const one of seen) await repeat(one, "slow");
    for (const one of anew) await load(one, loads, passesIn);
    say(`${kills.size} of ${drawn.length} noticed by ${name} (${seconds(performance.now() - startedAt)})`);
  }

  /** The unchanged code, test file by test file; what was seen is kept for as long as neither the code nor the file changes. */
  async function look(group: readonly string[]): Promise<readonly Seen[]> {
    const wanted = group.filter((file) => looks.get(file) === null && !left.has(file));
    if (wanted.length > 0) say(`Looking at ${wanted.length} test files as they are …`);
    for (const file of alive().length === 0 ? [] : wanted) {
      const outcome = (await vitest.run({ kind: "look" }, [file], hangMs))?.[0];
      const answer = outcome?.answer ?? null;
      if (outcome !== undefined && answer !== null && outcome.failedTest === null)
        looks.put(file, { answer, ms: outcome.ms });
      else {
        left.add(file);
        say(`Fails without a mutant, and is left out: ${file}: ${outcome?.failedTest ?? "it did not end"}`);
      }
    }

    return group.flatMap((file) => {
      const seen = looks.get(file);
      return seen === null ? [] : [{ file, ...seen }];
    });
  }

  /** Each test once for every mutant whose place it passes. */
  async function repeat({ file, answer }: Seen, kind: "quick" | "slow" | "law"): Promise<void> {
    const wanted = new Set(alive().map(({ id }) => id));
    const tests = Object.entries(answer.tests)
      .filter(([, test]) => kindOf(file, test) === kind)
      .map(([id, { passes }]) => [id, passes.filter((mutant) => wanted.has(mutant))] as const)
      .filter(([, list]) => list.length > 0);
    if (tests.length === 0) return;
    await note(file, { kind: "try", tests: Object.fromEntries(tests), callsAllowed: allowed(answer) });
  }

  /** The file anew for every mutant in what is computed while it loads, or in what its tests pass once only. */
  async function load(
    { file, answer }: Seen,
    loads: typeof isNear,
    wanted: (answer: Answer, id: number) => boolean,
  ): Promise<void> {
    const mutants = alive()
      .filter(({ id, area }) => loads(area, file) && wanted(answer, id) && reached.get(file)?.has(id) !== true)
      .map(({ id }) => id);
    for (let from = 0; from < mutants.length; from += 20)
      await note(file, { kind: "load", mutants: mutants.slice(from, from + 20), callsAllowed: allowed(answer) });
    for (const id of mutants) addTo(reached, file, id);
  }

  async function note(file: string, task: Task): Promise<void> {
    const outcomes = await vitest.run(task, [file], hangMs);
    const found = outcomes?.[0]?.answer ?? null;
    if (found === null || found.spoilt.length > 0)
      say(`${file} cannot be tried in this way (${task.kind}): ${found?.spoilt[0] ?? "it did not end"}`);
    if (found === null) return;
    for (const [id, kill] of Object.entries(found.killed)) {
      const law = kill.law || isRandom(file);
      kills.set(Number(id), { ...kill, law, file });
    }
    if (found.spoilt.length === 0) for (const id of found.reached) addTo(reached, file, id);
  }
}

function bySpeed(seen: readonly Seen[]): readonly Seen[] {
  return seen.toSorted((one, other) => one.ms - other.ms);
}

function allowed({ calls }: Answer): number {
  return calls * 50 + 1_000_000;
}

function kindOf(file: string, { ms, law }: { readonly ms: number; readonly law: boolean }): "quick" | "slow" | "law" {
  if (law || isRandom(file)) return "law";
  return ms < quickMs ? "quick" : "slow";
}

function isRandom(file: string): boolean {
  return file.startsWith("test/fuzz/") || file.endsWith("/laws.test.ts");
}

function isNear(area: string, file: string): boolean {
  return (nearTests[area] ?? []).some((folder) => file.startsWith(folder));
}

/** Passed by an example; of a law it is found out by repeating. */
function passesIn(answer: Answer, id: number): boolean {
  return Object.values(answer.tests).some((test) => !test.law && test.passes.includes(id));
}

function addTo(map: Map<string, Set<number>>, file: string, id: number): void {
  const set = map.get(file) ?? new Set();
  set.add(id);
  map.set(file, set);
}

function seconds(ms: number): string {
  return `${Math.round(ms / 1000)} s`;
}
