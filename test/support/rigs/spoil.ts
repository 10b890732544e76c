// Ways in which a JSON file goes wrong, from a flipped bit to a value of another kind: the same spoiled file for the same random numbers.
// Knows no file in particular; how its digests are made is handed in.

type Random = () => number;

/** JSON has no word for these, and JavaScript would write them otherwise: they are put into the finished text. */
const raws: readonly string[] = [
  "1e999",
  "-1e999",
  "-0",
  "1e-400",
  "9007199254740993",
  "123456789012345678901234567890",
  `${"[".repeat(60)}${"]".repeat(60)}`,
  `${'{"a":'.repeat(400)}1${"}".repeat(400)}`,
  `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
  '{"__proto__":{"type":"undo"},"constructor":{"prototype":{}}}',
  '{"toString":1,"valueOf":2,"hasOwnProperty":3}',
  '{"type":"note-signed"}',
  '"\\ud800"',
  '"\\u0000"',
];
const values: readonly unknown[] = [
  null,
  true,
  false,
  "",
  "x",
  0,
  1,
  -1,
  0.5,
  2,
  30_001,
  2 ** 31,
  2 ** 53,
  1e308,
  -1e308,
  8.64e15 + 1,
  [],
  {},
  [[]],
  "=1+1",
  "\u202e\u0000\uffff",
  "y".repeat(70_000),
  "America/Toronto",
  "Nowhere/Place",
];
const keys: readonly string[] = ["__proto__", "constructor", "toString", "type", "at", "extra", "", "0", "length"];

export function pick<T>(from: readonly T[], random: Random): T {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error("nothing to pick from");
  return found;
}

/** The bytes of the file damaged as disks, mails and editors damage them. */
export function spoilBytes(file: Uint8Array, random: Random): Uint8Array {
  const at = (): number => Math.floor(random() * (file.length + 1));
  const put = (position: number, bytes: Uint8Array, length = 0): Uint8Array =>
    Buffer.concat([file.subarray(0, position), bytes, file.subarray(position + length)]);
  const ways: readonly (() => Uint8Array)[] = [
    () => {
      const flipped = Uint8Array.from(file);
      for (let left = random() < 0.6 ? 1 : 40; left > 0; left -= 1) {
        const place = Math.min(at(), file.length - 1);
        flipped[place] = (flipped[place] ?? 0) ^ (1 << Math.floor(random() * 8));
      }
      return flipped;
    },
    () => file.subarray(0, at()),
    () => put(at(), new Uint8Array(0), 1 + Math.floor(random() * 300)),
    () =>
      put(
        at(),
        Uint8Array.from({ length: 1 + Math.floor(random() * 6) }, () => Math.floor(random() * 256)),
      ),
    () => put(at(), file.subarray(at(), at())),
    // A mark of the bytes' order: one is no part of the file, two are.
    () => put(0, Buffer.from(random() < 0.5 ? "\ufeff" : "\ufeff\ufeff")),
    () =>
      put(at(), Uint8Array.from(pick([[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80]], random))),
    () => Buffer.from(Buffer.from(file).toString("utf8"), "utf16le"),
    () => put(at(), Buffer.from(pick(raws, random))),
    () => Buffer.concat([file, file]),
    () => Buffer.from(`${"[".repeat(100_000)}${"]".repeat(random() < 0.5 ? 100_000 : 0)}`),
  ];
  return pick(ways, random)();
}

type Place = { readonly within: unknown[] | Record<string, unknown>; readonly key: string | number };

/** The file as a program would write it that means something else: other values, fields and orders; with digests that fit, where `seal` makes them. */
export function spoilValues(text: string, random: Random, seal: (file: unknown) => void = () => undefined): string {
  const file: unknown = JSON.parse(text);
  const raw: string[] = [];
  for (let left = random() < 0.7 ? 1 : 3; left > 0; left -= 1) {
    const places = placesIn(file);
    if (places.length > 0) change(pick(places, random), pick(places, random), random, raw);
  }
  seal(file);
  return JSON.stringify(file).replaceAll(/"§raw:(\d+)§"/g, (_whole, index: string) => raw[Number(index)] ?? "null");
}

function change(place: Place, other: Place, random: Random, raw: string[]): void {
  const { within, key } = place;
  const kind = random();
  if (kind < 0.3) set(within, key, pick(values, random));
  else if (kind < 0.45) set(within, key, `§raw:${raw.push(pick(raws, random)) - 1}§`);
  else if (kind < 0.6) set(within, key, structuredClone(get(other.within, other.key)));
  else if (kind < 0.75 && Array.isArray(within)) move(within, Number(key), random);
  else if (kind < 0.85) Reflect.deleteProperty(within, key);
  else if (kind < 0.95 && !Array.isArray(within)) set(within, pick(keys, random), pick(values, random));
  else nudge(place, random);
}

/** A number a little beside what it was, a text with one letter more. */
function nudge({ within, key }: Place, random: Random): void {
  const value = get(within, key);
  if (typeof value === "number") set(within, key, value + pick([-1, 1, 0.5, -1_000, 86_400_000], random));
  else if (typeof value === "string") set(within, key, random() < 0.5 ? `${value} ` : value.slice(1));
}

function move(list: unknown[], from: number, random: Random): void {
  const [one] = list.splice(from, 1);
  list.splice(Math.floor(random() * (list.length + 1)), 0, one);
  if (random() < 0.3) list.push(structuredClone(one));
}

function get(within: Place["within"], key: string | number): unknown {
  return Object.getOwnPropertyDescriptor(within, key)?.value;
}

/** An own field, also where its name is one that every object has. */
function set(within: Place["within"], key: string | number, value: unknown): void {
  Object.defineProperty(within, key, { value, writable: true, enumerable: true, configurable: true });
}

function placesIn(file: unknown): readonly Place[] {
  const places: Place[] = [];
  const left: unknown[] = [file];
  for (let value = left.pop(); value !== undefined; value = left.pop()) {
    if (typeof value !== "object" || value === null) continue;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what JSON.parse gives is an array or a plain object
    const within = value as Place["within"];
    for (const key of Object.keys(within)) {
      places.push({ within, key: Array.isArray(within) ? Number(key) : key });
      left.push(get(within, key) ?? null);
    }
  }
  return places;
}
