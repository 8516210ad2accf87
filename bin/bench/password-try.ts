import type { Sent } from "./clients";

/** What a browser without a script sends who tries a password, each time at another address: no limit but the server's own is met. */
export async function passwordTry(origin: URL): Promise<() => Promise<Sent>> {
  const answer = await fetch(new URL("/sign-in", origin));
  const form = (await answer.text()).split("<form").find((each) => each.includes('name="password"')) ?? "";
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)];
  const fields = hidden.map(([, name = "", value = ""]): [string, string] => [name, value.replaceAll("&quot;", '"')]);
  return async () => {
    const data = new FormData();
    for (const [name, value] of fields) data.set(name, value);
    data.set("email", `${crypto.randomUUID()}@example.com`);
    data.set("password", "không phải thế");
    const sent = new Response(data);
    return {
      body: await sent.text(),
      headers: { "content-type": sent.headers.get("content-type") ?? "", origin: origin.origin },
    };
  };
}
