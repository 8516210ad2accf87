import qrcode from "qrcode-generator";

/** A code that a camera reads, as the path of its dark squares in a box of `size` squares, and bare around it as readers need it. */
export function qrPath(text: string): { size: number; path: string } {
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const squares = Array.from(
    { length: count * count },
    (_, index) => [Math.floor(index / count), index % count] as const,
  );
  const dark = squares.filter(([row, column]) => code.isDark(row, column));
  return {
    size: count + 2 * quiet,
    path: dark.map(([row, column]) => `M${column + quiet} ${row + quiet}h1v1h-1z`).join(""),
  };
}

/** The width of the bare border, in squares: ISO/IEC 18004 asks for four. */
const quiet = 4;
