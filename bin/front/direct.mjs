/**
 * Answers a request without Next, where the app offers to (`app/_door/direct.ts`); false where it doesn't.
 *
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
export function answerDirectly(request, response) {
  const answer = globalThis.phanVaiDirect?.(request);
  if (!answer) return false;
  answer().then(({ status, body, headers = {} }) => {
    // Who has gone, or was cut as too slow, hears nothing more.
    if (response.destroyed || response.headersSent) return;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (body === undefined) return response.writeHead(status).end();
    const text = JSON.stringify(body);
    response.setHeader("content-type", "application/json");
    response.setHeader("content-length", Buffer.byteLength(text));
    response.writeHead(status).end(text);
  });
  return true;
}
