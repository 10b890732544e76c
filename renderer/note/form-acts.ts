// What the keys of the forms do, on the wrap-up and in the dialog that lists all forms: one action a form, one more for a sheet on paper.
import type { Acts } from "../keyboard/use-scope.ts";
import { formIds, isSheet, sheetOf } from "../output/forms.ts";
import type { TakeForm } from "./use-forms.ts";

export function formActs(take: TakeForm): Acts {
  const plain = formIds.map((id) => [id, () => take(id, false)]);
  const onPaper = formIds.filter(isSheet).map((id) => [`paper-${sheetOf(id)}`, () => take(id, true)]);
  return Object.fromEntries([...plain, ...onPaper]);
}
