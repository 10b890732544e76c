// Serves the page's files under app://steadyhold/ with its strict headers: reads only, our host only, files of the built page only.
import type { CustomScheme, Protocol } from "electron";
import { pageHeaders, rendererFile } from "../../page/renderer-files.ts";
import { isOurs, scheme } from "./origin.ts";

/** To be registered before the app is ready. Nothing beyond what an ordinary secure page may do. */
export const pageScheme: CustomScheme = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

export function servePage(protocol: Pick<Protocol, "handle">, page: string): void {
  protocol.handle(scheme, (request) => answerPage(request, page));
}

export async function answerPage(request: Request, page: string): Promise<Response> {
  if (!isOurs(request.url)) return refuse(404);
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
  const file = await rendererFile(page, new URL(request.url).pathname);
  if (file === null) return refuse(404);
  const body = request.method === "HEAD" ? null : new Uint8Array(file.body);
  return new Response(body, { status: 200, headers: { ...pageHeaders, "Content-Type": file.contentType } });
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: pageHeaders });
}
