// What must hold in a FHIR document beyond the shape of its resources: our own rules, asked of the finished text.

type Json = { readonly [field: string]: unknown };
export type Bundle = { readonly entry: readonly { readonly fullUrl: string; readonly resource: Json }[] } & Json;

/** Every object in the value, with the path to it. */
function objects(value: unknown, path = ""): readonly { readonly path: string; readonly object: Json }[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => objects(one, `${path}[${index}]`));
  if (typeof value !== "object" || value === null) return [];
  const object: Json = Object.fromEntries(Object.entries(value));
  const inside = Object.entries(object).flatMap(([name, one]) => objects(one, `${path}.${name}`));
  return [{ path, object }, ...inside];
}

function references(value: unknown): readonly string[] {
  return objects(value).flatMap(({ object }) => (typeof object["reference"] === "string" ? [object["reference"]] : []));
}

/** What is broken, each in a few words; empty where all holds. */
export function brokenInvariants(bundle: Bundle): readonly string[] {
  const urls = bundle.entry.map(({ fullUrl }) => fullUrl);
  const byUrl = new Map(bundle.entry.map(({ fullUrl, resource }) => [fullUrl, resource]));
  const broken: string[] = [];
  const rule = (holds: boolean, words: string): void => void (holds || broken.push(words));

  rule(
    bundle["type"] === "document" && "identifier" in bundle && "timestamp" in bundle,
    "a document has identifier and timestamp",
  );
  rule(bundle.entry[0]?.resource["resourceType"] === "Composition", "the Composition comes first");
  rule(
    bundle.entry.filter(({ resource }) => resource["resourceType"] === "Composition").length === 1,
    "one Composition",
  );
  rule(new Set(urls).size === urls.length, "full URLs are unique");

  for (const { fullUrl, resource } of bundle.entry) {
    const id = String(resource["id"]);
    rule(/^[A-Za-z0-9.-]{1,64}$/.test(id), `legal id ${id}`);
    rule(fullUrl === `urn:uuid:${id}` && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id), `full URL of ${id}`);
    const values = Object.keys(resource).filter((name) => /^value[A-Z]/.test(name));
    rule(values.length <= 1, `one value[x] in ${id}`);
    if (resource["resourceType"] === "Observation") {
      rule((values.length === 1) !== "dataAbsentReason" in resource, `a value or a reason for none in ${id}`);
    }
  }

  for (const reference of references(bundle)) rule(byUrl.has(reference), `${reference} resolves`);
  const reached = new Set<string>();
  const visit = (url: string): void => {
    if (reached.has(url)) return;
    reached.add(url);
    for (const next of references(byUrl.get(url))) visit(next);
  };
  visit(urls[0] ?? "");
  // What a document comes from points at it, not the other way round.
  for (const [url, { resourceType, target }] of byUrl) {
    if (resourceType === "Provenance" && references(target).includes(urls[0] ?? "")) visit(url);
  }
  for (const url of urls) rule(reached.has(url), `${url} is reached from the Composition`);

  for (const { path, object } of objects(bundle)) {
    const { start, end, div, coding } = object;
    for (const one of Array.isArray(coding) ? coding : []) {
      rule(
        ["system", "code", "display"].every((name) => name in Object(one)),
        `a whole code at ${path}`,
      );
      rule(!String(Object(one)["system"]).includes("snomed"), `no SNOMED at ${path}`);
    }
    if (typeof start === "string" && typeof end === "string")
      rule(Date.parse(start) <= Date.parse(end), `period ${path}`);
    if (typeof div === "string") rule(isPlainXhtml(div), `narrative ${path}`);
    for (const [name, one] of Object.entries(object)) {
      const empty =
        one === null ||
        one === "" ||
        (Array.isArray(one) && one.length === 0) ||
        (typeof one === "object" && Object.keys(one).length === 0);
      rule(!empty, `${path}.${name} is not empty`);
      if (typeof one === "string" && name !== "div")
        rule(one.trim() === one, `${path}.${name} has no blanks around it`);
    }
  }
  return broken;
}

const allowed = new Set(["div", "p", "b", "ul", "li", "table", "tbody", "tr", "td", "br"]);

/** Well-formed: every element closed in turn, known entities only, no attribute but the root's namespace, something to read in it. */
function isPlainXhtml(div: string): boolean {
  const root = '<div xmlns="http://www.w3.org/1999/xhtml">';
  if (!div.startsWith(root) || !div.endsWith("</div>")) return false;
  const open: string[] = [];
  for (const [tag, close, name = "", rest = ""] of div
    .replace(root, "<div>")
    .matchAll(/<(\/?)([a-z]+)([^>]*)>|[<>]/g)) {
    if (!allowed.has(name) || tag === "<" || tag === ">") return false;
    if (rest === "/") continue;
    if (rest !== "") return false;
    if (close !== "/") open.push(name);
    else if (open.pop() !== name) return false;
  }
  const text = div.replaceAll(/<[^>]*>/g, "");
  return open.length === 0 && text.trim() !== "" && !/&(?!(?:amp|lt|gt|quot);)/.test(text);
}
