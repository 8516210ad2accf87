import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openMailbox } from "@/bin/start/mailbox";
import { smtpTransport } from "@/school/smtp";
import { aFolder } from "./folder";

it("a changed lesson is compiled again at once, as a module that the server watches too; one that can't be read leaves the last", async () => {
  const folder = aFolder();
  for (const name of ["bin", "content", "domain", "messages", "package.json", "tsconfig.json"])
    cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  const work =
    'import { watchContent } from "./bin/start/watch-content"; watchContent(new AbortController().signal); console.log("ready");';
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", work], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => {
    child.kill();
  });
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    said += chunk;
  });
  await once(child.stdout, "data");

  const lesson = join(folder, "content/caio-cto/background/lesson.vi.md");
  const compiled = () =>
    ["caio-cto.json", "editions.ts"].map((name) => readFileSync(join(folder, "content/generated", name), "utf8"));
  const [text, [, editions]] = [readFileSync(lesson, "utf8"), compiled()];
  writeFileSync(lesson, text.replace("lo xuể", "lo nổi"));
  await expect.poll(() => said, { timeout: 20_000 }).toMatch(/✓ content\/caio-cto {2}[\d.]+ s/);
  const after = compiled();
  expect(after[0]).toContain("lo nổi");
  expect(after[1]).not.toBe(editions);
  expect(after[1]).toContain(JSON.parse(after[0] ?? "").edition);

  writeFileSync(lesson, text.replace("lo xuể.", "lo xuể. Hai câu."));
  await expect
    .poll(() => said, { timeout: 20_000 })
    .toMatch(/✗ content\/caio-cto\n {2}content\/caio-cto\/background\/lesson\.vi\.md:\d+/);
  expect(compiled()).toEqual(after);
});

it("e-mail of development is kept in files that mail programs open, named by its recipient, in their folder whatever the name", async () => {
  const folder = join(aFolder(), "mail");
  mkdirSync(folder);
  const { address, close } = await openMailbox(folder);
  onTestFinished(close);
  const transport = smtpTransport(address);
  expect(await transport.verify()).toBe(true);
  for (const to of ["an@example.com", "a/b@example.com"])
    await transport.sendMail({ from: "learn@example.com", to, subject: "Nhắc", text: "Chào bạn" });
  const names = readdirSync(folder);
  expect(names.map((name) => name.replace(/^\S+ /, "")).sort()).toEqual([
    "a%2Fb@example.com.eml",
    "an@example.com.eml",
  ]);
  expect(readFileSync(join(folder, names[0] ?? ""), "utf8")).toMatch(/^Subject: =\?UTF-8\?/m);
});
