import { SetupError } from "./step.mjs";

/**
 * The address of a PostgreSQL server as it stands in the environment; it holds a password, so it is never repeated.
 *
 * @param {string} name the variable's
 * @param {string | undefined} text
 * @returns {string | undefined}
 */
export function readDatabaseUrl(name, text) {
  if (!text) return undefined;
  const [, scheme, rest = ""] = /^(?:([a-z][\w+.-]*):\/\/)?(.*)$/is.exec(text) ?? [];
  if (!scheme || !/^postgres(ql)?$/i.test(scheme))
    throw new SetupError(
      `${name} ${scheme ? `begins with ${scheme}://` : "is no address"}. Phân Vai keeps its data in PostgreSQL: give ${name}=${example}, or unset it.`,
    );
  if (hasRawCharacter(rest))
    throw new SetupError(
      `${name} can't be read: its user or password holds a character that means something else in an address, such as / ? # @ or %. ` +
        `Write it percent-encoded; this prints it so: node -p 'encodeURIComponent("the password")'`,
    );
  if (!URL.canParse(text)) throw new SetupError(`${name} can't be read. Give it as ${example}`);
  return text;
}

const example = "postgresql://user:password@host:5432/database";

/**
 * Whether a user or a password in an address holds a character that would be read as something else.
 *
 * @param {string} rest what comes after the scheme
 */
export function hasRawCharacter(rest) {
  const [beforeOptions = ""] = rest.split(/\?(?=[\w.]+=)/);
  const userInfo = beforeOptions.slice(0, Math.max(0, beforeOptions.lastIndexOf("@")));
  return /[/?#@]/.test(userInfo) || /%(?![0-9a-f]{2})/i.test(rest);
}
