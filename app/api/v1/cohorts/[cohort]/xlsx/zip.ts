import { PassThrough, Readable } from "node:stream";
import { ZipFile } from "yazl";

/** A file in an archive; its chunks are made when its turn comes. */
export type Part = { name: string; chunks: () => AsyncIterable<string | Uint8Array> | Iterable<string> };

/** The parts one after the other as an archive, made no faster than it is read. */
export async function* zipped(parts: readonly Part[], mtime: Date): AsyncGenerator<Uint8Array, void, undefined> {
  const zip = new ZipFile();
  const out = new PassThrough();
  const opened: Readable[] = [];
  for (const { name, chunks } of parts)
    zip.addReadStreamLazy(name, { mtime }, (give) => {
      const stream = Readable.from(chunks(), { objectMode: false });
      opened.push(stream);
      give(null, stream);
    });
  zip.on("error", (error) => out.destroy(error));
  zip.end();
  zip.outputStream.pipe(out);
  try {
    yield* out;
  } finally {
    for (const stream of opened) stream.destroy();
  }
}
