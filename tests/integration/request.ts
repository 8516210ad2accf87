import { ownerTag } from "@/prisma/token";
import { appOrigin } from "@/school/origin";

/** Stands for `next/headers` where no server runs: whose cookie the request carries, and for which address it asks. */
const current = {
  address: "/",
  origin: appOrigin.origin,
  isByScript: true,
  client: "",
  jar: new Map<string, string>(),
};

/** A new browser that asks for the address, with a session's token or none. */
export const setRequest = (token: string | undefined, address = "/", origin = appOrigin.origin) =>
  Object.assign(current, {
    address,
    origin,
    isByScript: true,
    client: "",
    jar: new Map(token === undefined ? [] : [["phan-vai", token]]),
  });

/** Where the request comes from, as the front server says it. */
export const setAddress = (client: string) => Object.assign(current, { client });

/** The browser runs no script: it sends forms by itself. */
export const withoutScript = () => Object.assign(current, { isByScript: false });

const owners = new Map<string, string>();

/** Remembers whose pages a browser with the session gets. */
export const setOwner = (token: string, owner: string) => owners.set(token, owner);

/** Whose page the browser has open. */
export const ownerNow = (): string => {
  const guestId = current.jar.get("guest-phan-vai")?.split(".")[0];
  return owners.get(current.jar.get("phan-vai") ?? "") ?? (guestId ? ownerTag(guestId) : "nobody");
};

/** The cookies that the browser has, to be given to another one, or back to this. */
export const jarNow = (): Map<string, string> => new Map(current.jar);

/** A browser with these cookies. */
export const setJar = (jar: ReadonlyMap<string, string>) => Object.assign(current, { jar: new Map(jar) });

export const cookies = async () => ({
  get: (name: string) => (current.jar.has(name) ? { name, value: current.jar.get(name) } : undefined),
  set: (name: string, value: string) => current.jar.set(name, value),
  delete: ({ name }: { name: string }) => current.jar.delete(name),
});

export const headers = async () =>
  new Headers({
    "x-address": current.address,
    "user-agent": "Firefox",
    origin: current.origin,
    ...(current.client && { "x-client-address": current.client }),
    ...(current.isByScript && { "next-action": "40" }),
  });
