/** The name of a key that was pressed alone, as the controls have it in `data-key`; null where it is typed, held or means something else. */
export function keyOf(event: KeyboardEvent): string | null {
  const { key, code, target } = event;
  if (event.isComposing || event.repeat || event.altKey || isTypedIn(target)) return null;
  if (event.ctrlKey || event.metaKey) return key.toLowerCase() === "z" && !event.shiftKey ? "undo" : null;
  const digit = /^(?:Digit|Numpad)([1-3])$/.exec(code)?.[1];
  if (digit && !event.shiftKey) return digit;
  // An input method may keep the letter to itself and tell the place alone.
  return key === "Process" ? (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null) : key.toLowerCase();
}

const isTypedIn = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select, [contenteditable=true]") !== null;

/** Presses a control; what unfolds gives the focus to its first field. */
export function pressControl(control: HTMLElement): void {
  const fold = control.closest("summary")?.parentElement;
  if (fold instanceof HTMLDetailsElement) {
    fold.open = true;
    const field = fold.querySelector<HTMLElement>("textarea, select, input:not([type=hidden])");
    (field ?? control).focus();
  } else control.click();
}

/** Goes to the next sentence that was left out, behind the open duty's; the way to add one from it is pressed by the same key. */
export function focusNextLeftOut(): void {
  const ways = [...document.querySelectorAll<HTMLElement>("[data-add]")];
  const current = document.activeElement;
  if (current instanceof HTMLElement && ways.includes(current)) {
    current.click();
    return;
  }
  const open = document.querySelector("[data-open]");
  const next = open && ways.find((way) => open.compareDocumentPosition(way) & Node.DOCUMENT_POSITION_FOLLOWING);
  const way = next ?? ways[0];
  way?.focus({ preventScroll: true });
  way?.scrollIntoView({ block: "center" });
}
