/** Stands for `next/headers` where no server runs: whose cookie the request carries, and for which address it asks. */
const current = { address: "/", jar: new Map<string, string>() };

/** A new browser that asks for the address, with a session's token or none. */
export const setRequest = (token: string | undefined, address = "/") =>
  Object.assign(current, { address, jar: new Map(token === undefined ? [] : [["phan-vai", token]]) });

export const cookies = async () => ({
  get: (name: string) => (current.jar.has(name) ? { name, value: current.jar.get(name) } : undefined),
  set: (name: string, value: string) => current.jar.set(name, value),
  delete: ({ name }: { name: string }) => current.jar.delete(name),
});

export const headers = async () => new Headers({ "x-address": current.address, "user-agent": "Firefox" });
