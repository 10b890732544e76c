// The optional scores a practice asks for: switched on in the settings, given by keyboard in the wrap-up, nowhere to be seen without that.
import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { press, type } from "../../support/component/keys.ts";
import { showApp } from "../../support/component/show-app.tsx";

const scores = page.getByRole("group", { name: "Scores" });
const field = (name: string) => page.getByRole("textbox", { name });

it("mood is asked where the practice wants it, and stands in the note", async () => {
  const { go } = await showApp({ sessions: { typical: "typical" } }, { screen: "settings", section: "protocol" });
  const wanted = page.getByRole("checkbox", { name: "Low mood" });
  wanted.element().focus();
  await press("Space");
  await expect.element(wanted).toBeChecked();
  go({ screen: "session", sessionId: "typical" });
  await expect.element(field("Low mood, 0 none to 10 most")).toBeVisible();
  await expect.element(field("Anxiety, 0 none to 10 most")).not.toBeInTheDocument();
  field("Low mood, 0 none to 10 most").element().focus();
  await type("3");
  await press("Enter");
  await expect
    .element(page.getByRole("region", { name: "Session note" }))
    .toMatchTextContent("Low mood, from 0 (none) to 10 (most): not given before, 3 after.");
});

it("a score beyond its scale is refused where it was typed, and the scale is said", async () => {
  const { done, go } = await showApp({ sessions: { typical: "typical" } });
  const { protocol } = await done("settings.read", {});
  await done("settings.write", { section: "protocol", value: { ...protocol, anxiety: true } });
  go({ screen: "session", sessionId: "typical" });
  await expect.element(field("Anxiety, 0 none to 10 most")).toBeVisible();
  field("Anxiety, 0 none to 10 most").element().focus();
  await type("11");
  await press("Enter");
  await expect.element(page.getByText("“11” is not from 0 to 10. Nothing was changed.")).toBeVisible();
});

it("nothing is asked in a practice that wants none of them", async () => {
  await showApp({ sessions: { typical: "typical" } }, { screen: "session", sessionId: "typical" });
  await expect.element(page.getByRole("region", { name: "Session note" })).toBeVisible();
  await expect.element(scores).not.toBeInTheDocument();
});
