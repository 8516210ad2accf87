import jsQR from "jsqr";

/** What a camera reads of dark squares, each named by its column and row, in a box of `size` squares. */
export function readQr(size: number, squares: [number, number][]): string | undefined {
  const scale = 4;
  const dark = new Set(squares.map(([column, row]) => `${column} ${row}`));
  const width = size * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).map((_, index) => {
    const pixel = Math.floor(index / 4);
    const at = `${Math.floor((pixel % width) / scale)} ${Math.floor(pixel / width / scale)}`;
    return index % 4 === 3 || !dark.has(at) ? 255 : 0;
  });
  return jsQR(pixels, width, width)?.data;
}
