// What build/mutants.ts asks of a worker and what the worker answers. Imported by both sides.

/** What one worker is asked to do with one test file. */
export type Task =
  /** Run every test as it is, and note which mutants' places each one passes. */
  | { readonly kind: "look" }
  /** Run each test once for every mutant in its list, and once as it is: a module that is loaded serves for all. */
  | { readonly kind: "try"; readonly tests: Readonly<Record<string, readonly number[]>>; readonly callsAllowed: number }
  /** Load the file anew for every mutant, with it on from the first import: for what is computed while modules load. */
  | { readonly kind: "load"; readonly mutants: readonly number[]; readonly callsAllowed: number };

export interface SeenTest {
  readonly name: string;
  readonly ms: number;
  readonly passes: readonly number[];
  /** It draws random cases. */
  readonly law: boolean;
}

export interface Kill {
  readonly test: string;
  readonly timedOut: boolean;
  readonly law: boolean;
}

export interface Answer {
  /** Passed while the modules loaded or in a hook for the whole file. */
  readonly whileLoading: readonly number[];
  readonly tests: Readonly<Record<string, SeenTest>>;
  readonly calls: number;
  /** Mutant → the test that failed. */
  readonly killed: Readonly<Record<number, Kill>>;
  /** Tried by a test here, and passed while it was on. */
  readonly reached: readonly number[];
  /** A test failed without a mutant after mutants had been tried: what it says of those cannot be trusted. */
  readonly spoilt: readonly string[];
}

declare module "vitest" {
  interface ProvidedContext {
    mutants: Task;
  }
  interface TaskMeta {
    mutants?: Answer;
  }
}
