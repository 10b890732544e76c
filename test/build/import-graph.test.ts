// The house: which room may import which, that no two rooms and no files import each other in a circle, and where Electron may be known.
import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "vite";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** From a room, a folder of its layer, to the rooms it imports; "." is the layer's own folder. Nothing else is allowed, and nothing here is idle. */
type Arrows = Readonly<Record<string, string>>;

const shared: Arrows = {
  body: "words",
  client: ". course guidance screening session time words",
  contract: ". client course documents documents/file session settings",
  course: ". screening time words",
  documents: "documents/csv documents/fhir documents/file documents/note documents/picture session time words",
  "documents/aftercare": "documents/letter documents/note documents/picture guidance screening session time words",
  "documents/csv": "body documents/note guidance session time words",
  "documents/fhir":
    ". body client course documents/file documents/letter documents/note documents/picture guidance screening session time words",
  "documents/file": ". client session settings time words",
  "documents/letter": "body client course documents/note documents/picture guidance session time words",
  "documents/note": ". body course guidance screening session time words",
  "documents/picture": "body documents/note session words",
  guidance: "body course screening session time words",
  input: ". body session words",
  session: ". body course screening",
  "session/decide": ". body session",
  settings: ". course input session",
  time: ". words",
  words: "screening",
};
const electron: Arrows = {
  ".": "desktop desktop/security desktop/system host host/start loopback",
  desktop: "desktop/security desktop/system desktop/window host host/system",
  "desktop/security": "host page",
  "desktop/system": "desktop/window host host/system",
  "desktop/window": "desktop/security host/system",
  host: "host/backup host/calls host/store host/streams host/streams/after-commit host/system host/transfer",
  "host/backup": "host/store host/streams host/system",
  "host/calls": "host/backup host/store host/streams host/system",
  "host/start": "host",
  "host/store": "host/streams host/system",
  "host/streams/after-commit": "host/streams",
  "host/system": "host/streams",
  "host/transfer": "host/store host/streams host/system",
  loopback: "host host/system page",
};
const renderer: Arrows = {
  app: "client home host keyboard note output session settings sound state ui words",
  chart: "keyboard ui",
  client: "host keyboard output output/paper questions records state ui words",
  home: "host keyboard output output/paper records state ui words",
  keyboard: "host state",
  "keyboard/view": "keyboard state ui",
  note: "host keyboard keyboard/view output output/paper questions records sound state ui words",
  output: "host keyboard output/paper ui words",
  "output/paper": "host ui words",
  questions: "keyboard state ui",
  records: "host ui words",
  session: "chart host keyboard keyboard/view questions records sound state ui",
  settings: "host keyboard settings/keys settings/protocol settings/sound state ui words",
  "settings/keys": "host keyboard state ui words",
  "settings/protocol": "state ui words",
  "settings/sound": "keyboard sound state ui words",
  sound: "keyboard state",
  state: "host words",
  ui: "keyboard state words",
};
const layers = { shared, electron, renderer };
/** Between layers: the page and the hosts know the domain, and nothing of each other. */
const layersBelow: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  electron: ["shared"],
  renderer: ["shared"],
};

const files = globSync("{shared,electron,renderer}/**/*.{ts,tsx}", { cwd: root });
const isFile = new Set(files);

type Found = { readonly files: readonly string[]; readonly packages: readonly string[] };

function importsOf(file: string): Found {
  const { module } = parseSync(file, readFileSync(join(root, file), "utf8"));
  const named = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
  ];
  const paths = named.filter((name) => name.startsWith(".")).map((name) => normalize(join(dirname(file), name)));
  return { files: paths.filter((path) => isFile.has(path)), packages: named.filter((name) => !name.startsWith(".")) };
}

const graph = new Map(files.map((file) => [file, importsOf(file)]));
const fileArrows = files.flatMap((from) => (graph.get(from)?.files ?? []).map((to) => [from, to] as const));
const roomArrows = fileArrows
  .map(([from, to]) => [dirname(from), dirname(to)] as const)
  .filter(([from, to]) => from !== to);
const layerOf = (path: string): string => path.split("/", 1)[0] ?? "";

/** The nodes that lie on a circle: what is left when whatever imports nothing that is left is taken away, again and again. */
function onCircles(arrows: readonly (readonly [string, string])[]): readonly string[] {
  let left = new Set(arrows.flat());
  for (;;) {
    const going = [...left].filter((node) => !arrows.some(([from, to]) => from === node && left.has(to)));
    if (going.length === 0) return [...left].toSorted();
    left = new Set([...left].filter((node) => !going.includes(node)));
  }
}

describe("the house", () => {
  it("sees the imports of every file", () => {
    expect(files.length).toBeGreaterThan(300);
    expect(fileArrows.length).toBeGreaterThan(1_000);
    expect(graph.get("electron/main.ts")?.packages).toContain("electron");
    expect(onCircles([...fileArrows, ["shared/result.ts", "electron/main.ts"]])).toContain("electron/main.ts");
  });

  it.each(Object.entries(layers))(
    "has between the rooms of %s the arrows of its table and no others",
    (layer, table) => {
      const room = (path: string): string => path.slice(layer.length + 1) || ".";
      const inside = roomArrows.filter(([from, to]) => layerOf(from) === layer && layerOf(to) === layer);
      const there = new Set(inside.map(([from, to]) => `${room(from)} -> ${room(to)}`));
      const allowed = Object.entries(table).flatMap(([from, to]) => to.split(" ").map((one) => `${from} -> ${one}`));
      expect([...there].toSorted()).toEqual(allowed.toSorted());
    },
  );

  it("has arrows from page and hosts down to the domain alone", () => {
    const wrong = fileArrows.filter(
      ([from, to]) => layerOf(from) !== layerOf(to) && !layersBelow[layerOf(from)]?.includes(layerOf(to)),
    );
    expect(wrong).toEqual([]);
  });

  it("has one file that listens to keys", () => {
    const listening = files.filter((file) => /addEventListener\(\s*"key/.test(readFileSync(join(root, file), "utf8")));
    expect(listening).toEqual(["renderer/keyboard/keyboard.ts"]);
  });

  it("has no circle of files", () => {
    expect(onCircles(fileArrows)).toEqual([]);
  });

  it("has no circle of rooms, so that no two import each other", () => {
    expect(onCircles(roomArrows)).toEqual([]);
  });

  it("knows Electron in the desktop's rooms and the two files that start there alone", () => {
    const knowing = files.filter((file) => graph.get(file)?.packages.includes("electron"));
    const elsewhere = knowing.filter((file) => !/^electron\/(?:desktop\/|main\.ts$|preload\.ts$)/.test(file));
    expect(knowing.length).toBeGreaterThan(5);
    expect(elsewhere).toEqual([]);
  });
});
