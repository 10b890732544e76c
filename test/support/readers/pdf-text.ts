// Reads a PDF back: its text page by page in reading order, its page size, and whether it is tagged.
import { getDocumentProxy } from "unpdf";

export type ReadPdf = {
  readonly pages: readonly string[];
  /** Of the first page, in millimetres. */
  readonly size: { readonly width: number; readonly height: number };
  readonly tagged: boolean;
};

const mmPerPoint = 25.4 / 72;

export async function readPdf(file: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      return items.map((item) => ("str" in item ? item.str : "")).join(" ");
    }),
  );
  const [left = 0, bottom = 0, right = 0, top = 0] = (await pdf.getPage(1)).view;
  const size = {
    width: Math.round((right - left) * mmPerPoint),
    height: Math.round((top - bottom) * mmPerPoint),
  };
  const mark = await pdf.getMarkInfo();
  return { pages, size, tagged: mark?.Marked === true };
}
