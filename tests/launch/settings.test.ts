import { createServer } from "node:net";
import { describe, expect, onTestFinished, test } from "vitest";
import { checkPort } from "@/bin/start/port.mjs";
import { readSettings } from "@/bin/step/settings.mjs";

describe("what the environment asks for", () => {
  test("the demo listens on loopback only and keeps to its own data, whatever HOST and DATA_DIR say", () => {
    expect(readSettings("demo", { HOST: "0.0.0.0", DATA_DIR: "/srv/real" })).toMatchObject({
      host: "127.0.0.1",
      port: 3000,
      dataFolder: ".data/demo",
      hasDemoData: true,
    });
  });

  test("a real start takes HOST, PORT, DATA_DIR and APP_ORIGIN", () => {
    const env = { HOST: "0.0.0.0", PORT: "8080", DATA_DIR: "/srv/phan-vai", APP_ORIGIN: "https://learn.example.com/" };
    expect(readSettings("start", env)).toMatchObject({
      host: "0.0.0.0",
      port: 8080,
      dataFolder: "/srv/phan-vai",
      origin: "https://learn.example.com",
      hasDemoData: false,
    });
  });

  test.each(["demo", "dev", "prepare"])(
    "%s leaves the database at DATABASE_URL alone, and takes one by a name of its own",
    (mode) => {
      const DATABASE_URL = "postgresql://app@db.example/real";
      const DEMO_DATABASE_URL = "postgresql://app@db.example/demo";
      expect(readSettings(mode, { DATABASE_URL }).databaseUrl).toBeUndefined();
      expect(readSettings(mode, { DATABASE_URL, DEMO_DATABASE_URL }).databaseUrl).toBe(DEMO_DATABASE_URL);
      expect(readSettings("start", { DATABASE_URL, DEMO_DATABASE_URL }).databaseUrl).toBe(DATABASE_URL);
    },
  );

  test.each([
    ["mysql://app:secret@db.example/x", /begins with mysql:\/\/.*PostgreSQL.*postgresql:\/\/user/],
    ["db.example:5432/x", /is no address/],
    ["postgresql://app:se/cret@db.example/x", /percent-encoded.*encodeURIComponent/],
    ["postgresql://app:se#cret@db.example/x", /percent-encoded/],
    ["postgresql://app:se?cret@db.example/x", /percent-encoded/],
    ["postgresql://app:se@cret@db.example/x", /percent-encoded/],
    ["postgresql://app:50%secret@db.example/x", /percent-encoded/],
    ["postgresql://app:secret@db.example:port/x", /can't be read/],
  ])("%s is refused in words, without the password", (url, words) => {
    for (const [mode, name] of [
      ["start", "DATABASE_URL"],
      ["demo", "DEMO_DATABASE_URL"],
    ])
      expect(() => readSettings(mode, { [name ?? ""]: url })).toThrow(
        new RegExp(`^(?!.*cret@)${name}.*${words.source}`),
      );
  });

  test.each([
    "postgresql://app:se%2Fcret%40@db.example/x?sslmode=require",
    "postgres://db.example/x",
    "postgresql:///x?host=/run/db&user=app@home",
  ])("%s is an address of a database", (url) => {
    expect(readSettings("start", { DATABASE_URL: url }).databaseUrl).toBe(url);
  });

  test("a real start keeps the real time: it refuses the tests' clock", () => {
    expect(() => readSettings("start", { PHAN_VAI_CLOCK_FILE: "clock" })).toThrow(/Unset it/);
    expect(readSettings("demo", { PHAN_VAI_CLOCK_FILE: "clock" }).mode).toBe("demo");
  });

  test.each(["0", "-1", "1.5", "zwölf", "1000"])("%s is no number of months to keep accounts or the log", (months) => {
    for (const name of ["ACCOUNT_MONTHS", "AUDIT_MONTHS"])
      expect(() => readSettings("start", { [name]: months })).toThrow(new RegExp(`${name}.*number of months`));
    expect(readSettings("start", { ACCOUNT_MONTHS: "24", AUDIT_MONTHS: "" }).mode).toBe("start");
  });

  test.each(["-1", "1.5", "a day", "721"])("%s is no number of hours to wait for another final", (hours) => {
    expect(() => readSettings("start", { FINAL_WAIT_HOURS: hours })).toThrow(/FINAL_WAIT_HOURS.*number of hours/);
    for (const known of ["0", "24", "720", ""])
      expect(readSettings("start", { FINAL_WAIT_HOURS: known }).mode).toBe("start");
  });

  test("prepared statements go through a pooler that keeps them, by its operator's word", () => {
    expect(readSettings("start", { DATABASE_PREPARED_STATEMENTS: "1" }).mode).toBe("start");
    expect(() => readSettings("start", { DATABASE_PREPARED_STATEMENTS: "yes" })).toThrow(/PgBouncer 1\.21/);
  });

  test("a replica is of a database that is named, and its address is never repeated", () => {
    const [DATABASE_URL, DATABASE_REPLICA_URL] = ["postgresql://a:b@one/c", "postgresql://a:s/cret@two/c"];
    expect(() => readSettings("start", { DATABASE_REPLICA_URL: DATABASE_URL })).toThrow(/which is missing/);
    expect(() => readSettings("start", { DATABASE_URL, DATABASE_REPLICA_URL })).toThrow(
      /^DATABASE_REPLICA_URL can't be read(?!.*cret)/,
    );
    expect(() => readSettings("start", { DATABASE_URL, DATABASE_REPLICA_URL: "mysql://two/c" })).toThrow(
      /DATABASE_REPLICA_URL begins with mysql/,
    );
  });

  test("a second factor is everybody's own choice, or managers must have one", () => {
    for (const known of ["optional", "managers", ""])
      expect(readSettings("start", { SECOND_FACTOR: known }).mode).toBe("start");
    for (const wrong of ["yes", "manager", "all"])
      expect(() => readSettings("start", { SECOND_FACTOR: wrong })).toThrow(/SECOND_FACTOR.*managers.*optional/);
  });

  test.each(["1 GB", "-1", "0.5"])("%s is no number of megabytes that stay free", (megabytes) => {
    expect(() => readSettings("start", { DISK_MIN_FREE: megabytes })).toThrow(/DISK_MIN_FREE is .*give the megabytes/);
    expect(readSettings("start", { DISK_MIN_FREE: "500" }).mode).toBe("start");
  });

  test("backups are made at a time of day, and so many are kept", () => {
    expect(readSettings("start", { BACKUP_TIME: "23:59", BACKUP_KEEP: "30" }).mode).toBe("start");
    for (const BACKUP_TIME of ["24:00", "2:30", "noon"])
      expect(() => readSettings("start", { BACKUP_TIME })).toThrow(/BACKUP_TIME.*02:30/);
    for (const BACKUP_KEEP of ["0", "-1", "all"])
      expect(() => readSettings("start", { BACKUP_KEEP })).toThrow(/BACKUP_KEEP.*1 to 999/);
  });

  test.each(["mail.example.com:465", "https://mail.example.com"])("%s is no SMTP server's address", (url) => {
    expect(() => readSettings("start", { SMTP_URL: url, MAIL_FROM: "learn@example.com" })).toThrow(/SMTP_URL is not/);
  });

  test.each([
    "smtps://user:100%secret@mail.example.com",
    "smtp://user:sec#ret@mail.example.com:587",
    "smtp://user:12/3@mail.example.com",
  ])("the password in %s must be percent-encoded", (url) => {
    expect(() => readSettings("start", { SMTP_URL: url, MAIL_FROM: "learn@example.com" })).toThrow(
      /^SMTP_URL can't be read(?!.*sec).*percent-encoded/,
    );
  });

  test.each(["Phân Vai", "learn@", "<>"])("%s is no sender's address", (from) => {
    expect(() => readSettings("start", { SMTP_URL: "smtps://mail.example.com", MAIL_FROM: from })).toThrow(
      /set MAIL_FROM to the address/,
    );
  });

  test("whoever sends e-mail says from whom, and is not told the password on the screen", () => {
    expect(() => readSettings("start", { SMTP_URL: "smtps://user:secret@mail.example.com" })).toThrow(
      /^(?!.*secret).*set MAIL_FROM/,
    );
    expect(readSettings("start", { SMTP_URL: "smtps://mail.example.com", MAIL_FROM: "learn@example.com" }).mode).toBe(
      "start",
    );
  });

  test("a start that others can reach must be told its address", () => {
    expect(() => readSettings("start", { HOST: "0.0.0.0" })).toThrow(/set APP_ORIGIN/);
  });

  test.each(["learn.example.com", "https://learn.example.com/app", "ftp://learn.example.com"])(
    "%s is not an address of ours",
    (origin) => {
      expect(() => readSettings("start", { APP_ORIGIN: origin })).toThrow(/APP_ORIGIN is/);
    },
  );

  test.each(["", "0x50", "70000", "-1", "80a"])("PORT=%s is refused, or is 3000 when empty", (port) => {
    if (port === "") expect(readSettings("demo", { PORT: port }).port).toBe(3000);
    else expect(() => readSettings("demo", { PORT: port })).toThrow(/not a port/);
  });
});

test("a port in use is said before anything else is done, with the command that takes another", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  await expect(checkPort(readSettings("demo", { PORT: String(port) }))).rejects.toThrow(
    `Port ${port} is in use. Stop the program that uses it, or take another port: PORT=${port + 1} npm run demo`,
  );
});

describe("sign-in at an identity provider", () => {
  const whole = { OIDC_ISSUER: "https://id.example.com", OIDC_CLIENT_ID: "app", OIDC_CLIENT_SECRET: "secret" };

  test("is set whole, with the provider's address, or not at all", () => {
    expect(readSettings("start", { ...whole, OIDC_ROLE_CLAIM: "groups", OIDC_MANAGERS: "leads" }).mode).toBe("start");
    expect(readSettings("start", { ...whole, OIDC_ISSUER: "http://127.0.0.1:8080/realms/a" }).mode).toBe("start");
  });

  test.each([
    [{ OIDC_ISSUER: "https://id.example.com" }, /OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are missing/],
    [{ ...whole, OIDC_CLIENT_SECRET: "" }, /OIDC_CLIENT_SECRET is missing/],
    [{ ...whole, OIDC_ISSUER: "http://id.example.com" }, /give the provider's issuer, an https:/],
    [{ ...whole, OIDC_ISSUER: "id.example.com" }, /give the provider's issuer/],
    [{ ...whole, OIDC_MANAGERS: "leads" }, /set OIDC_ROLE_CLAIM/],
    [{ OIDC_NAME: "Công ty" }, /OIDC_NAME say nothing without OIDC_ISSUER/],
  ])("%j is refused with what to set", (env, said) => {
    expect(() => readSettings("start", env)).toThrow(said);
  });
});
describe("whose word on an address counts", () => {
  test.each(["", "loopback", "uniquelocal", "10.0.0.5", "10.0.0.0/8, ::1, fd00::/8"])(
    "TRUSTED_PROXIES may be “%s”",
    (value) => {
      expect(() => readSettings("start", { TRUSTED_PROXIES: value })).not.toThrow();
    },
  );

  test.each(["*", "10.0.0.0/33", "10.0.0.0/0", "proxy.example", "10.0.0.1/8/9", "true"])("but not “%s”", (value) => {
    expect(() => readSettings("start", { TRUSTED_PROXIES: value })).toThrow(/TRUSTED_PROXIES holds/);
  });
});

test("the log has levels, and no other word is one", () => {
  expect(() => readSettings("start", { LOG_LEVEL: "debug" })).not.toThrow();
  expect(() => readSettings("start", { LOG_LEVEL: "loud" })).toThrow(/LOG_LEVEL is/);
});

test.each([{ METRICS_PORT: "0" }, { METRICS_PORT: "9464x" }, { OTEL_EXPORTER_OTLP_ENDPOINT: "collector:4318" }])(
  "%j is no place for figures or traces",
  (env) => {
    expect(() => readSettings("start", env)).toThrow(/METRICS_PORT is|OTEL_EXPORTER_OTLP_ENDPOINT is/);
  },
);
