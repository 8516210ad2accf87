/** Stands for `next/headers` where no server runs: whose cookie the request carries, and for which address it asks. */
const current: { token?: string; address: string } = { address: "/" };

export const setRequest = (token: string | undefined, address = "/") => Object.assign(current, { token, address });

export const cookies = async () => ({ get: (name: string) => (current.token && name === "phan-vai" ? { name, value: current.token } : undefined) });

export const headers = async () => new Headers({ "x-address": current.address, "user-agent": "Firefox" });
