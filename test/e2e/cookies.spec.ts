// A browser whose policy forbids cookies and storage: never a white page, but what to allow.
import { expect, test } from "../support/drivers/app.ts";

test("D9: where cookies are forbidden the page says what to allow", async ({ page, host }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, "cookieEnabled", { get: () => false });
    const forbidden = (): never => {
      throw new DOMException("Access is denied for this document.", "SecurityError");
    };
    Object.defineProperty(window, "localStorage", { get: forbidden });
  });
  await page.goto(host.url);
  await expect(page.getByRole("alert")).toContainText("Allow cookies for this address");
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
});

test("D9: where a cookie is taken and thrown away the page says the same", async ({ page, host }) => {
  await page.route("**/enter", (route) => route.fulfill({ status: 200, body: "{}" }));
  await page.goto(host.url);
  await expect(page.getByRole("alert")).toContainText("Allow cookies for this address");
});

test("D9: where only storage is forbidden everything works", async ({ page, host }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      },
    });
  });
  await page.goto(host.url);
  await expect(page.getByRole("textbox", { name: "Client code or name" })).toBeVisible();
  await page.getByRole("button", { name: "Light or dark" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", /light|dark/u);
});
