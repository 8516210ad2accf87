import { expect, test } from "@playwright/test";

test("the addresses without a course lead on to the first course's for good, in both languages and with their query", async ({
  request,
  baseURL,
}) => {
  for (const prefix of ["", "/en"]) {
    for (const [former, present] of [
      ["/learn/background", "/learn/caio-cto/background"],
      ["/learn/caio/quiz?feedback=0", "/learn/caio-cto/caio/quiz?feedback=0"],
      [
        "/learn/cto/quiz/0199d3a0-0000-7000-8000-000000000001",
        "/learn/caio-cto/cto/quiz/0199d3a0-0000-7000-8000-000000000001",
      ],
      ["/learn/final/hand-in", "/learn/caio-cto/final/hand-in"],
      ["/learn/map", "/learn/caio-cto/map"],
      ["/review/check", "/review/check/caio-cto"],
    ] as const) {
      const reply = await request.get(`${prefix}${former}`, { maxRedirects: 0 });
      expect([former, reply.status(), reply.headers().location]).toEqual([former, 308, `${prefix}${present}`]);
    }
  }
  const { origin } = new URL(baseURL ?? "");
  const former = "/api/v1/lessons/background/reading";
  const reading = await request.post(former, { maxRedirects: 0, data: {}, headers: { origin } });
  expect([reading.status(), reading.headers().location]).toEqual([
    308,
    "/api/v1/courses/caio-cto/lessons/background/reading",
  ]);
});
