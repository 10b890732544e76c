// What the policy that the page is served with does in a real Chromium, in both hosts: its own files run, and nothing that is written into it.
import { expect, test } from "../support/drivers/app.ts";

// In real time: what is shipped, with nothing replaced in the page.
test.use({ clock: "real" });

test("nothing inline is in the page, and nothing inline or made from text runs in it", async ({ page, host }) => {
  await page.addInitScript(() => {
    const broken: string[] = [];
    Reflect.set(globalThis, "brokenRules", broken);
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      broken.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  await page.goto(host.url);
  await page.reload();
  await expect(page.getByRole("textbox", { name: "Client code or name" })).toBeVisible();
  const broken = () => page.evaluate((): readonly string[] => Reflect.get(globalThis, "brokenRules"));
  // Of the page as it is built: zod asks once whether it may make code from text, and does without when it is refused.
  expect(await broken()).toEqual(["script-src eval"]);

  const ran = await page.evaluate(async () => {
    const ranNames: string[] = [];
    Reflect.set(globalThis, "ran", (name: string) => void ranNames.push(name));
    const put = (tag: string, set: Readonly<Record<string, string>>, text = ""): HTMLElement => {
      const made = document.createElement(tag);
      for (const [key, value] of Object.entries(set)) made.setAttribute(key, value);
      made.textContent = text;
      document.body.append(made);
      return made;
    };
    put("script", {}, "ran('script')");
    put("script", { type: "module" }, "ran('module')");
    put("script", { src: URL.createObjectURL(new Blob(["ran('blob')"])) });
    put("script", { src: "data:text/javascript,ran('data')" });
    put("img", { src: "data:,", onerror: "ran('handler')" });
    put("a", { href: "javascript:ran('address')" }).click();
    put("iframe", { srcdoc: "<script>parent.ran('frame')</script>" });
    put("div", { id: "styled", style: "width: 123px" });
    put("style", {}, "#styled { height: 123px }");
    // Out of the test's own call, which may make code from text, into a turn of the page's.
    await new Promise((resolve) => setTimeout(resolve));
    const fromText: Readonly<Record<string, () => unknown>> = {
      eval: () => Reflect.apply(Reflect.get(globalThis, "eval"), null, ["ran('eval')"]),
      Function: () => Reflect.construct(Function, ["ran('Function')"])(),
      setTimeout: () => Reflect.apply(setTimeout, null, ["ran('setTimeout')"]),
    };
    for (const work of Object.values(fromText)) {
      try {
        work();
      } catch {
        // Refused, as it should be.
      }
    }
    const { width, height } = document.querySelector("#styled")?.getBoundingClientRect() ?? { width: 123, height: 123 };
    // A script of the page's own is loaded after all of them.
    await new Promise((resolve) => put("script", { src: "./not-there.js" }).addEventListener("error", resolve));
    return { ranNames, width: width === 123, height: height === 123 };
  });
  expect(ran).toEqual({ ranNames: [], width: false, height: false });
  const rules = (await broken()).slice(1);
  for (const rule of ["script-src-elem inline", "script-src-attr inline", "style-src-attr inline", "script-src eval"])
    expect(rules).toContain(rule);
});
