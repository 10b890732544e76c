// The client's record: only the code must be given, a birth date that cannot be is refused, and what did not change is not written.
import { describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { DetailsForm } from "../../../renderer/client/DetailsForm.tsx";
import { noDetails, type ClientDetails } from "../../../shared/client/details.ts";
import { press, type } from "../../support/component/keys.ts";
import { toronto } from "../../support/samples/courses.ts";

const field = (name: string) => page.getByRole("textbox", { name, exact: true });
const save = page.getByRole("button", { name: "Save" });
const problem = page.getByRole("alert");

async function show(told: Partial<ClientDetails> = {}, taken = true) {
  const details: ClientDetails = { ...noDetails, code: "JM-042", ...told };
  const now = { wall: 1_795_529_700_000, timeZone: toronto };
  const client = { clientId: "client-1", details, archived: false, courses: [], sessions: [], now };
  const onTell = vi.fn(async () => taken);
  const onClose = vi.fn();
  await render(<DetailsForm client={client} onTell={onTell} onClose={onClose} />);
  await expect.element(field("Code")).toHaveFocus();
  return { details, onTell, onClose };
}

it("shows the record as it stands", async () => {
  const history = { earlierCare: "Physical therapy", medication: "Ibuprofen" };
  await show({ name: "Jane Moore", born: "1980-04-12", complaint: "Low back", notes: "Left-handed", ...history });
  await expect.element(field("Code")).toHaveValue("JM-042");
  await expect.element(field("Name")).toHaveValue("Jane Moore");
  await expect.element(field("Birth date, or the year alone")).toHaveValue("1980-04-12");
  await expect.element(field("Complaint")).toHaveValue("Low back");
  await expect.element(field("Earlier care")).toHaveValue("Physical therapy");
  await expect.element(field("Medication")).toHaveValue("Ibuprofen");
  await expect.element(field("Notes")).toHaveValue("Left-handed");
});

it("sends the whole record with what was changed, and closes", async () => {
  const { details, onTell, onClose } = await show();
  await field("Name").click();
  await type("Jane Moore");
  await press("Tab");
  await type("1980");
  await press("Enter");
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  const expected = { ...details, name: "Jane Moore", born: "1980" };
  expect(onTell.mock.calls).toEqual([[{ type: "change-details", details: expected, seen: details }]]);
});

it("writes nothing when nothing was changed", async () => {
  const { onTell, onClose } = await show();
  await press("Enter");
  expect(onClose).toHaveBeenCalledOnce();
  expect(onTell).not.toHaveBeenCalled();
});

it("asks for a code where it is missing", async () => {
  const { onTell, onClose } = await show();
  await field("Code").clear();
  await save.click();
  await expect.element(problem).toMatchTextContent("Give the record a code");
  expect(onTell).not.toHaveBeenCalled();
  expect(onClose).not.toHaveBeenCalled();
});

// The clock of the form stands at Tuesday, November 24, 2026, in Toronto.
it.each([
  ["abcd", "cannot be read"],
  ["12.4.1980", "Write the year first, as in 1980-04-12"],
  ["1981-02-29", "no such day"],
  ["1899", "before 1900"],
  ["2026-11-25", "in the future"],
])("refuses %s for a birth date in words, and loses nothing else that was typed", async (born, words) => {
  const { onTell, onClose } = await show();
  await field("Name").fill("Jane Moore");
  await field("Medication").fill("Ibuprofen");
  await field("Birth date, or the year alone").fill(born);
  await save.click();
  await expect.element(problem).toMatchTextContent(words);
  await expect.element(field("Name")).toHaveValue("Jane Moore");
  await expect.element(field("Medication")).toHaveValue("Ibuprofen");
  await expect.element(field("Birth date, or the year alone")).toHaveValue(born);
  expect(onTell).not.toHaveBeenCalled();
  expect(onClose).not.toHaveBeenCalled();
});

it.each([
  ["1980-04-12", "1980-04-12"],
  ["1980/4/2", "1980-04-02"],
  ["2026-11-24", "2026-11-24"],
])("sends a birth date typed as %s", async (typed, born) => {
  const { details, onTell } = await show();
  await field("Birth date, or the year alone").fill(typed);
  await press("Enter");
  await expect
    .poll(() => onTell.mock.calls)
    .toEqual([[{ type: "change-details", details: { ...details, born }, seen: details }]]);
});

it("sends earlier care and medication as they were written, line by line", async () => {
  const { details, onTell } = await show();
  await field("Earlier care").fill("Physical therapy in 2024");
  await field("Medication").fill("Ibuprofen 400 mg\nHeparin");
  await save.click();
  const history = { earlierCare: "Physical therapy in 2024", medication: "Ibuprofen 400 mg\nHeparin" };
  await expect
    .poll(() => onTell.mock.calls)
    .toEqual([[{ type: "change-details", details: { ...details, ...history }, seen: details }]]);
});

it("has one line more than there are people in the care team", async () => {
  const { onTell } = await show({ careTeam: [{ name: "Dr. Roy", role: "physician", contact: "" }] });
  await field("Name of person 2").click();
  await type("B. Mueller");
  await expect.element(field("Name of person 3")).toBeInTheDocument();
  await save.click();
  await expect.poll(() => onTell.mock.calls.length).toBe(1);
  expect(onTell.mock.lastCall).toEqual([
    expect.objectContaining({
      details: expect.objectContaining({
        careTeam: [
          { name: "Dr. Roy", role: "physician", contact: "" },
          { name: "B. Mueller", role: "", contact: "" },
        ],
      }),
    }),
  ]);
});

describe("C4: nothing of a care team's line vanishes", () => {
  const roy = { name: "Dr. Roy", role: "physician", contact: "416 555 0199" };
  const refused = async (person: number, { onTell, onClose }: Awaited<ReturnType<typeof show>>) => {
    await save.click();
    await expect.element(problem).toMatchTextContent(`Person ${person} of the care team has no name`);
    expect(onTell).not.toHaveBeenCalled();
    expect(onClose).not.toHaveBeenCalled();
  };

  it("refuses a role and a phone without a name, and keeps both", async () => {
    const shown = await show();
    await field("Role of person 1").fill("physician");
    await field("Contact of person 1").fill("416 555 0199");
    await refused(1, shown);
    await expect.element(field("Role of person 1")).toHaveValue("physician");
    await expect.element(field("Contact of person 1")).toHaveValue("416 555 0199");
  });

  it("refuses a name that was emptied while the number stands", async () => {
    const shown = await show({ careTeam: [roy] });
    await field("Name of person 1").clear();
    await refused(1, shown);
    await expect.element(field("Contact of person 1")).toHaveValue("416 555 0199");
  });

  it("refuses a name of spaces, and says which of the people it is", async () => {
    const shown = await show({ careTeam: [roy, { ...roy, name: "B. Mueller" }] });
    await field("Name of person 2").fill("   ");
    await refused(2, shown);
  });

  it("gives another line below one that has no name yet", async () => {
    await show();
    await field("Role of person 1").fill("physician");
    await expect.element(field("Name of person 2")).toBeInTheDocument();
  });

  it("takes somebody off whose whole line was emptied", async () => {
    const { details, onTell } = await show({ careTeam: [roy] });
    for (const part of ["Name", "Role", "Contact"]) await field(`${part} of person 1`).clear();
    await save.click();
    await expect
      .poll(() => onTell.mock.calls)
      .toEqual([[{ type: "change-details", details: { ...details, careTeam: [] }, seen: details }]]);
  });
});

it("stays open when the host refuses", async () => {
  const { onTell, onClose } = await show({}, false);
  await field("Name").fill("Jane Moore");
  await save.click();
  await expect.poll(() => onTell.mock.calls.length).toBe(1);
  expect(onClose).not.toHaveBeenCalled();
});

it("Cancel closes without writing", async () => {
  const { onTell, onClose } = await show();
  await field("Name").fill("Jane Moore");
  await page.getByRole("button", { name: "Cancel" }).click();
  expect(onClose).toHaveBeenCalledOnce();
  expect(onTell).not.toHaveBeenCalled();
});

describe("C5: somebody else changes the record while it is edited", () => {
  async function meanwhile(change: Partial<ClientDetails>) {
    const details: ClientDetails = { ...noDetails, code: "JM-042", notes: "Left-handed" };
    const now = { wall: 1_795_529_700_000, timeZone: toronto };
    const client = { clientId: "client-1", details, archived: false, courses: [], sessions: [], now };
    const onTell = vi.fn(async () => true);
    const onClose = vi.fn();
    const form = (one: typeof client) => <DetailsForm client={one} onTell={onTell} onClose={onClose} />;
    const { rerender } = await render(form(client));
    await field("Notes").fill("Prefers mornings");
    const stands = { ...details, ...change };
    await rerender(form({ ...client, details: stands }));
    return { details, stands, onTell, onClose };
  }

  it("shows what was changed elsewhere in the fields nobody typed in, and saves both", async () => {
    const { stands, details, onTell } = await meanwhile({ name: "Jane Moore" });
    await expect.element(field("Name")).toHaveValue("Jane Moore");
    await save.click();
    const wanted = { ...stands, notes: "Prefers mornings" };
    const seen = { ...details, name: "Jane Moore" };
    await expect.poll(() => onTell.mock.calls).toEqual([[{ type: "change-details", details: wanted, seen }]]);
  });

  it("says what was changed in the same field, keeps both, and saves when it is meant", async () => {
    const { stands, onTell, onClose } = await meanwhile({ notes: "Right-handed" });
    await save.click();
    await expect.element(problem).toMatchTextContent("Notes is now “Right-handed”");
    await expect.element(field("Notes")).toHaveValue("Prefers mornings");
    expect(onTell).not.toHaveBeenCalled();
    await save.click();
    await expect.poll(() => onClose.mock.calls.length).toBe(1);
    const wanted = { ...stands, notes: "Prefers mornings" };
    expect(onTell.mock.calls).toEqual([[{ type: "change-details", details: wanted, seen: stands }]]);
  });

  it("asks nothing where both typed the same", async () => {
    const { onTell, onClose } = await meanwhile({ notes: "Prefers mornings" });
    await save.click();
    await expect.poll(() => onClose.mock.calls.length).toBe(1);
    expect(onTell).not.toHaveBeenCalled();
  });
});
