import { isIP } from "node:net";
import { hasRawCharacter, readDatabaseUrl } from "./database-url.mjs";
import { checkOidc } from "./oidc-settings.mjs";
import { SetupError } from "./step.mjs";

/** @typedef {"demo" | "start" | "dev" | "prepare"} Mode */
/** @typedef {ReturnType<typeof readSettings>} Settings */

const modes = /** @type {const} */ (["demo", "start", "dev", "prepare"]);

/** Where each kind of start keeps its data, apart from the others'. */
const folders = { demo: ".data/demo", start: ".data/main", dev: ".data/dev", prepare: ".data" };

/**
 * What the command line and the environment ask for. Only `start` may listen beyond this machine and use the database at
 * DATABASE_URL: the demo's passwords are known to everyone.
 *
 * @param {string | undefined} word
 * @param {Record<string, string | undefined>} env
 */
export function readSettings(word, env) {
  const mode = modes.find((known) => known === word);
  if (!mode)
    throw new SetupError(`Say what to run: ${modes.join(", ")}. From npm: npm run demo, npm start, npm run dev.`);
  if (env.PHAN_VAI_CLOCK_FILE && mode !== "demo")
    throw new SetupError("PHAN_VAI_CLOCK_FILE moves the clock for tests of the demo. Unset it.");
  checkMail(env);
  if (env.DISK_MIN_FREE && !/^\d{1,6}$/.test(env.DISK_MIN_FREE))
    throw new SetupError(
      `DISK_MIN_FREE is "${env.DISK_MIN_FREE}": give the megabytes that stay free on the database's disk, such as 200, or leave it out.`,
    );
  for (const name of ["ACCOUNT_MONTHS", "AUDIT_MONTHS"]) checkMonths(name, env[name]);
  checkProxies(env.TRUSTED_PROXIES);
  checkLogLevel(env.LOG_LEVEL);
  checkHours("FINAL_WAIT_HOURS", env.FINAL_WAIT_HOURS);
  checkBackups(env);
  checkMeasuring(env);
  const host = (mode === "start" && env.HOST) || "127.0.0.1";
  const port = readPort(env.PORT || "3000");
  if (env.DATABASE_DIRECT_URL && !env.DATABASE_URL)
    throw new SetupError(
      "DATABASE_DIRECT_URL leads past a pooler, and DATABASE_URL, the pooler's address, is missing. Without a pooler set DATABASE_URL alone.",
    );
  if (env.DATABASE_REPLICA_URL && !env.DATABASE_URL)
    throw new SetupError(
      "DATABASE_REPLICA_URL names a copy of the database at DATABASE_URL, which is missing. Set both, or neither.",
    );
  if (env.DATABASE_PREPARED_STATEMENTS && env.DATABASE_PREPARED_STATEMENTS !== "1")
    throw new SetupError(
      `DATABASE_PREPARED_STATEMENTS is "${env.DATABASE_PREPARED_STATEMENTS}": give 1 where the pooler keeps prepared statements, as PgBouncer 1.21 and newer do with max_prepared_statements, or leave it out.`,
    );
  checkSignUp(env.SIGN_UP);
  checkSecondFactor(env.SECOND_FACTOR);
  checkOidc(env);
  const databaseVariable = mode === "start" ? "DATABASE_URL" : "DEMO_DATABASE_URL";
  return {
    mode,
    host,
    port,
    origin: readOrigin(env.APP_ORIGIN, host, port),
    dataFolder: (mode === "start" && env.DATA_DIR) || (mode === "demo" && env.DEMO_DATA_DIR) || folders[mode],
    databaseUrl: readDatabaseUrl(databaseVariable, env[databaseVariable]),
    databaseVariable,
    directUrl: mode === "start" ? readDatabaseUrl("DATABASE_DIRECT_URL", env.DATABASE_DIRECT_URL) : undefined,
    replicaUrl: mode === "start" ? readDatabaseUrl("DATABASE_REPLICA_URL", env.DATABASE_REPLICA_URL) : undefined,
    hasDemoData: mode === "demo" || mode === "dev",
  };
}

/** @param {string} text */
function readPort(text) {
  const port = Number(text);
  if (/^\d+$/.test(text) && port > 0 && port < 65536) return port;
  throw new SetupError(`PORT is "${text}", which is not a port: give a number from 1 to 65535.`);
}

/**
 * @param {string | undefined} wanted
 * @param {string} host
 * @param {number} port
 */
function readOrigin(wanted, host, port) {
  if (wanted) {
    const url = URL.canParse(wanted) ? new URL(wanted) : undefined;
    if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
    throw new SetupError(
      `APP_ORIGIN is "${wanted}": give the address that people open, without a path, such as https://learn.example.com.`,
    );
  }
  if (isLoopback(host)) return `http://${inAddress(host)}:${port}`;
  throw new SetupError(
    `HOST is ${host}, so others can reach the app: set APP_ORIGIN to the address that they open, such as https://learn.example.com.`,
  );
}

/**
 * How long something is kept; without it, for good.
 *
 * @param {string} name
 * @param {string | undefined} value
 */
function checkMonths(name, value) {
  if (!value || (/^\d{1,3}$/.test(value) && Number(value) > 0)) return;
  throw new SetupError(`${name} is "${value}", which is not a number of months: give 1 to 999, or leave it out.`);
}

/**
 * Whose word on a visitor's address counts. One wrong entry could let anybody choose theirs, so nothing is guessed.
 *
 * @param {string | undefined} value
 */
function checkProxies(value) {
  for (const entry of (value ?? "").split(",").map((part) => part.trim())) {
    const [address = "", bits, ...rest] = entry.split("/");
    const most = isIP(address) === 4 ? 32 : 128;
    const isRange = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= most);
    if (
      entry === "" ||
      entry === "loopback" ||
      entry === "uniquelocal" ||
      (isIP(address) !== 0 && isRange && rest.length === 0)
    )
      continue;
    throw new SetupError(
      `TRUSTED_PROXIES holds "${entry}": give the addresses of your proxies with commas between, such as 10.0.0.5, 10.1.0.0/16, loopback, or uniquelocal for all private networks.`,
    );
  }
}

/**
 * Where figures are read and traces are sent.
 *
 * @param {Record<string, string | undefined>} env
 */
function checkMeasuring({ METRICS_PORT, OTEL_EXPORTER_OTLP_ENDPOINT }) {
  if (METRICS_PORT && !(/^\d{1,5}$/.test(METRICS_PORT) && Number(METRICS_PORT) > 0 && Number(METRICS_PORT) < 65536))
    throw new SetupError(`METRICS_PORT is "${METRICS_PORT}", which is not a port: give a number from 1 to 65535.`);
  if (OTEL_EXPORTER_OTLP_ENDPOINT && !/^https?:$/.test(URL.parse(OTEL_EXPORTER_OTLP_ENDPOINT)?.protocol ?? ""))
    throw new SetupError(
      "OTEL_EXPORTER_OTLP_ENDPOINT is not the address of a collector, such as http://127.0.0.1:4318.",
    );
}

/** @param {string | undefined} value */
function checkSignUp(value) {
  if (
    !value ||
    /^(open|invitation|domains:\s*[a-z0-9-]+(\.[a-z0-9-]+)+(\s*,\s*[a-z0-9-]+(\.[a-z0-9-]+)+)*\s*)$/i.test(value)
  )
    return;
  throw new SetupError(
    `SIGN_UP is "${value}": give open, invitation, or domains:example.com,example.org for people with an address there.`,
  );
}

/** @param {string | undefined} value */
function checkSecondFactor(value) {
  if (!value || /^(optional|managers)$/.test(value)) return;
  throw new SetupError(
    `SECOND_FACTOR is "${value}": give managers, for whom a password alone is then not enough, or optional.`,
  );
}

/** @param {string | undefined} value */
function checkLogLevel(value) {
  if (!value || /^(debug|info|warn|error|silent)$/.test(value)) return;
  throw new SetupError(`LOG_LEVEL is "${value}": give debug, info, warn, error or silent.`);
}

/**
 * How long somebody waits; without it, as long as is usual.
 *
 * @param {string} name
 * @param {string | undefined} value
 */
function checkHours(name, value) {
  if (!value || (/^\d{1,3}$/.test(value) && Number(value) <= 720)) return;
  throw new SetupError(`${name} is "${value}", which is not a number of hours: give 0 to 720, or leave it out.`);
}

/**
 * When backups are made and how many are kept.
 *
 * @param {Record<string, string | undefined>} env
 */
function checkBackups({ BACKUP_TIME, BACKUP_KEEP }) {
  if (BACKUP_TIME && !/^([01]\d|2[0-3]):[0-5]\d$/.test(BACKUP_TIME))
    throw new SetupError(`BACKUP_TIME is "${BACKUP_TIME}": give the time of day in Vietnam, such as 02:30.`);
  if (BACKUP_KEEP && !(/^\d{1,3}$/.test(BACKUP_KEEP) && Number(BACKUP_KEEP) > 0))
    throw new SetupError(`BACKUP_KEEP is "${BACKUP_KEEP}", which is not a number of backups: give 1 to 999.`);
}

/**
 * E-mail is sent only where both are set.
 *
 * @param {Record<string, string | undefined>} env
 */
function checkMail({ SMTP_URL, MAIL_FROM }) {
  if (!SMTP_URL) return;
  // The address holds a password, so it is not repeated.
  const [, rest = ""] = /^smtps?:\/\/(.*)$/is.exec(SMTP_URL) ?? [];
  if (hasRawCharacter(rest))
    throw new SetupError(
      "SMTP_URL can't be read: its user or password holds a character that means something else in an address, such as / ? # @ or %. " +
        `Write it percent-encoded; this prints it so: node -p 'encodeURIComponent("the password")'`,
    );
  if (!rest || !URL.canParse(SMTP_URL))
    throw new SetupError(
      "SMTP_URL is not the address of an SMTP server, such as smtps://user:password@mail.example.com:465.",
    );
  if (!MAIL_FROM || !/[^\s@<]@[^\s@>]/.test(MAIL_FROM))
    throw new SetupError(
      'SMTP_URL is set, so e-mail is sent: set MAIL_FROM to the address of its sender, such as "Phân Vai <learn@example.com>".',
    );
}

/** @param {string} host */
const isLoopback = (host) => host === "localhost" || host === "::1" || /^127\.\d+\.\d+\.\d+$/.test(host);

/** @param {string} host */
const inAddress = (host) => (host.includes(":") ? `[${host}]` : host);

/**
 * The address at which this machine reaches the server: one that listens everywhere is also on loopback.
 *
 * @param {{ host: string, port: number }} settings
 */
export const localAddress = ({ host, port }) =>
  `http://${host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "[::1]" : inAddress(host)}:${port}`;
