import { resolve } from "node:path";
import { prerender } from "react-dom/static";

/** A page's markup as a browser gets it; its frame is the test's to leave out, and `next/headers` says who asks. */
export async function rendered(
  page: string,
  params: Record<string, string>,
  search: Record<string, string> = {},
): Promise<string> {
  const { default: show } = await import(
    /* @vite-ignore: the names of the files have brackets */ resolve("app/[locale]", page, "page.tsx")
  );
  const asked = { params: Promise.resolve({ locale: "vi", ...params }), searchParams: Promise.resolve(search) };
  // Parts of the page ask for their own data, so it is rendered to its end; React's marks between texts are left out.
  const { prelude } = await prerender(await show(asked));
  return (await new Response(prelude).text()).replaceAll("<!-- -->", "");
}
