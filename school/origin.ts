/** The address that people reach the app by; links in messages are made from it, never from a request's headers. */
export const appOrigin = new URL(process.env.APP_ORIGIN ?? "http://127.0.0.1:3000");
