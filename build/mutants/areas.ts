// Which files belong to which area, and what share of its mutants the tests must notice. Read by build/mutants.ts.

export interface Area {
  readonly name: string;
  readonly files: readonly string[];
  /** Percent. */
  readonly bound: number;
}

export const areas: readonly Area[] = [
  { name: "decide", files: ["shared/session/decide/*.ts"], bound: 95 },
  {
    name: "evolve",
    files: ["shared/session/{evolve,site-state,pressure,session-time,modality-time}.ts"],
    bound: 95,
  },
  { name: "hold", files: ["shared/session/hold-*.ts"], bound: 95 },
  { name: "course", files: ["shared/{course,guidance}/*.ts", "shared/time/{calendar,typed-day}.ts"], bound: 95 },
  { name: "screening", files: ["shared/screening/*.ts"], bound: 95 },
  { name: "note", files: ["shared/documents/{note,letter,aftercare,picture}/*.ts"], bound: 90 },
  { name: "input", files: ["shared/input/*.ts"], bound: 90 },
  // check-worker.ts runs on a thread of its own, where no switch reaches it.
  { name: "store", files: ["electron/host/store/!(check-worker).ts"], bound: 90 },
];

/** Test files in the order of how near they are to an area: these first. */
export const nearTests: Readonly<Record<string, readonly string[]>> = {
  decide: ["test/shared/session/"],
  evolve: ["test/shared/session/"],
  hold: ["test/shared/session/"],
  course: ["test/shared/guidance/", "test/shared/course/", "test/shared/client/"],
  screening: ["test/shared/screening/", "test/shared/client/", "test/shared/guidance/"],
  note: ["test/shared/documents/"],
  input: ["test/shared/input/"],
  store: ["test/electron/host/store/", "test/electron/host/"],
};

/** What only a screen or a whole program would notice is not held by a rule's own tests: those of the domain and of the host are taken. */
export const tests = {
  taken: [
    "test/shared/**/*.test.ts",
    "test/electron/host/*.test.ts",
    "test/electron/host/{streams,calls}/*.test.ts",
    "test/electron/host/store/*.test.ts",
    "test/electron/host/transfer/*.test.ts",
    "test/faults/disk-goes-away.test.ts",
  ],
  // No area is passed there; 500 modules of schemas are loaded; a file is spoilt in hundreds of ways.
  left: ["test/shared/body/**", "test/shared/documents/fhir/**", "test/electron/host/tampering.test.ts"],
} as const;
