import { buffer } from "node:stream/consumers";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";

export type Zip = { zip: ZipFile; entries: Entry[] };

/** More entries than any document has. */
const mostEntries = 5000;

/** The zip's own list of what it holds; nothing is unpacked. Null where the bytes are no whole zip. */
export async function openZip(bytes: Uint8Array): Promise<Zip | null> {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      if (entries.length === mostEntries) return null;
      entries.push(entry);
    }
    return { zip, entries };
  } catch {
    return null;
  }
}

/** What the entry holds, never more bytes than it says; null where it can't be unpacked. */
export async function unpack({ zip }: Zip, entry: Entry): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await buffer(await zip.openReadStreamPromise(entry)));
  } catch {
    return null;
  }
}
