import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { z } from "zod";

/**
 * A backup is one gzip file: a line of JSON that says what is in it, the rows of each table as PostgreSQL's COPY writes them, in
 * chunks that each begin with a line that holds their number of bytes (0 ends the table), and a line of JSON with what each table
 * came to. A file that was cut short lacks the last line.
 */
export const formatName = "phan-vai-backup 1";

export const Header = z.object({
  format: z.literal(formatName),
  madeAt: z.iso.datetime(),
  /** The app's, by package.json. */
  version: z.string(),
  /** Those that were applied, in their order: the schema that the rows fit. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  /** In an order in which each comes after those it refers to. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1) })),
});
export type Header = z.infer<typeof Header>;

/** `sha256`: of the table's bytes, in hex. */
const Total = z.object({ name: z.string(), rows: z.number().int(), bytes: z.number().int(), sha256: z.string() });
export type Total = z.infer<typeof Total>;

export const Trailer = z.object({ totals: z.array(Total), sequences: z.record(z.string(), z.string().nullable()) });
export type Trailer = z.infer<typeof Trailer>;

/** Why a backup can't be used; nothing was changed. The message is for whoever runs the app. */
export class BackupRefused extends Error {}

/** A backup's parts in their order, read as they are asked for. */
export type BackupReader = {
  header: Header;
  /** The bytes of the next table of the header. */
  table(): AsyncGenerator<Buffer>;
  /** To be asked for after the last table. */
  trailer(): Promise<Trailer>;
  close(): void;
};

export async function openBackup(file: string): Promise<BackupReader> {
  const source = createReadStream(file);
  const unzipped = createGunzip();
  source.on("error", (error) => unzipped.destroy(error));
  const bytes = new Bytes(source.pipe(unzipped)[Symbol.asyncIterator](), file);
  const close = () => {
    source.destroy();
    unzipped.destroy();
  };
  try {
    return { header: parse(Header, await bytes.line(), file), close, table: () => chunks(bytes), trailer };
  } catch (error) {
    close();
    throw error;
  }
  async function trailer() {
    return parse(Trailer, await bytes.line(), file);
  }
}

async function* chunks(bytes: Bytes): AsyncGenerator<Buffer> {
  for (let length = await bytes.number(); length > 0; length = await bytes.number()) yield await bytes.take(length);
}

function parse<Schema extends z.ZodType>(schema: Schema, line: string, file: string): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(line));
  } catch {
    throw new BackupRefused(`${file} is no backup of Phân Vai, or one of a newer version.`);
  }
}

/** The line and the bytes that come next in a stream. */
class Bytes {
  #kept = Buffer.alloc(0);
  readonly #source: AsyncIterator<Buffer>;
  readonly #file: string;

  constructor(source: AsyncIterator<Buffer>, file: string) {
    this.#source = source;
    this.#file = file;
  }

  async line(): Promise<string> {
    let end = this.#kept.indexOf(10);
    while (end < 0) {
      await this.#more();
      end = this.#kept.indexOf(10);
    }
    const line = (await this.take(end + 1)).toString("utf8");
    return line.slice(0, -1);
  }

  async number(): Promise<number> {
    const line = await this.line();
    if (/^\d{1,9}$/.test(line)) return Number(line);
    throw new BackupRefused(`${this.#file} is damaged: a length is expected and something else stands there.`);
  }

  async take(length: number): Promise<Buffer> {
    while (this.#kept.length < length) await this.#more();
    const taken = this.#kept.subarray(0, length);
    this.#kept = this.#kept.subarray(length);
    return taken;
  }

  async #more(): Promise<void> {
    const next = await this.#source.next().catch((error: unknown) => {
      throw refusalOf(error, this.#file);
    });
    if (next.done) throw new BackupRefused(`${this.#file} was cut short: its end is missing. Use another backup.`);
    this.#kept = Buffer.concat([this.#kept, next.value]);
  }
}

function refusalOf(error: unknown, file: string): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return new BackupRefused(`There is no file ${file}.`);
  if (code === "Z_BUF_ERROR")
    return new BackupRefused(`${file} was cut short: its end is missing. Use another backup.`);
  return code.startsWith("Z_") ? new BackupRefused(`${file} is damaged, or no backup of Phân Vai (${code}).`) : error;
}
