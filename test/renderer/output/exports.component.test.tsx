// What a screen asks of the host for an export: that it be composed. No log comes to the page to go back as a file.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { press } from "../../support/component/keys.ts";
import { showApp, type Shown } from "../../support/component/show-app.tsx";

const status = page.getByRole("status");
const seed = {
  client: { details: { code: "JM-042" }, visits: { typical: "typical", signed: "signed" } },
} as const;

/** What is asked of the host by these keys, until the screen says what came of them. */
async function askedBy({ calls }: Shown, ...keys: readonly string[]): Promise<readonly unknown[]> {
  const before = calls.length;
  for (const key of keys) {
    await press(key);
    if (key === "e") await expect.element(page.getByRole("menu")).toBeVisible();
  }
  await expect.poll(() => calls.length).toBeGreaterThan(before);
  await expect.element(status.filter({ hasText: /^(Handed to the browser.*|Note copied)$/u })).toBeVisible();
  return calls.slice(before);
}

function composed(format: string, of: unknown) {
  return [{ name: "export.compose", request: { format, of, bom: true, decimalComma: false } }];
}

it("after a session everything that is saved or copied is one call", async () => {
  const shown = await showApp(seed, { screen: "session", sessionId: "typical" });
  await expect.element(page.getByRole("button", { name: "Open JM-042" })).toBeVisible();
  const of = { scope: "session", sessionId: "typical" };
  for (const [key, format] of [
    ["t", "text"],
    ["m", "markdown"],
    ["j", "json"],
    ["h", "holds"],
    ["s", "sessions"],
    ["f", "fhir"],
    ["c", "fhir-letter"],
  ] as const) {
    expect(await askedBy(shown, "e", key)).toEqual(composed(format, of));
  }
  expect(await askedBy(shown, "e", "2", "j")).toEqual(composed("json", { scope: "client", clientId: "client-1" }));
  for (const [key, format] of [
    ["c", "copy-text"],
    ["m", "copy-markdown"],
    ["t", "text"],
    ["k", "markdown"],
    ["g", "png"],
    ["v", "svg"],
  ] as const) {
    expect(await askedBy(shown, key)).toEqual(composed(format, of));
  }
  await expect.poll(() => shown.saved.length).toBe(12);
  const pictures = shown.saved.filter(({ name }) => /\.(?:png|svg)$/u.test(name));
  expect(new Set(pictures.map(({ content }) => Object.values(content)[0]?.slice(0, 4)))).toEqual(
    new Set(["<svg", "iVBO"]),
  );
});

it("on the client's page a course, chosen visits and all of them are one call", async () => {
  const shown = await showApp(seed, { screen: "client", clientId: "client-1" });
  await expect.element(page.getByRole("button", { name: "Start visit" })).toBeVisible();
  const { courses } = await shown.done("client.read", { clientId: "client-1" });
  const course = { scope: "course", clientId: "client-1", courseId: courses[0]?.courseId };
  expect(await askedBy(shown, "e", "j")).toEqual(composed("json", course));
  expect(await askedBy(shown, "e", "2", "f")).toEqual(composed("fhir", { scope: "client", clientId: "client-1" }));
  await page.getByRole("checkbox", { name: "Choose visit 1 to be saved" }).click();
  const chosen = { scope: "selection", clientId: "client-1", sessionIds: ["signed"] };
  expect(await askedBy(shown, "e", "t")).toEqual(composed("text", chosen));
});

it("on the first screen everything is one call", async () => {
  const shown = await showApp(seed);
  await page.getByRole("button", { name: "Save everything …" }).click();
  expect(await askedBy(shown, "j")).toEqual(composed("json", { scope: "practice" }));
});
