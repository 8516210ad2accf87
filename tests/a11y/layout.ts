import { expect, type Page } from "@playwright/test";

/**
 * What must hold of every page on a small screen: it reflows at 320 × 256 (WCAG 1.4.10), bears the text spacing of 1.4.12
 * and text at 200 % (1.4.4), never hides what has the focus (2.4.11), has one title and a description, and no text under 14 px.
 */
export async function expectSoundLayout(page: Page): Promise<void> {
  await expect(page.locator("head title, body title")).toHaveCount(1);
  expect(await page.locator('meta[name="description"]').count(), "the page has one description").toBe(1);
  expect(await smallTexts(page), "text under 14 px").toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await hiddenStops(page), "stops of Tab that lie under a bar").toEqual([]);
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await overflowing(page), "wider than the screen at 320 × 256").toEqual([]);
  await restyle(page, spacing);
  expect(await overflowing(page), "wider than the screen with text spacing at 320").toEqual([]);
  await restyle(page, "");
  await page.setViewportSize({ width: 360, height: 740 });
  await restyle(page, "html { font-size: 200% !important; }");
  expect(await overflowing(page), "wider than the screen with text at 200 % at 360").toEqual([]);
}

/** As a reader's own style sheet, which no Content-Security-Policy holds back. */
const restyle = (page: Page, css: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, css);

const spacing =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }";

/** What sticks out of the screen or is cut off by its box; a region that scrolls by itself, as a wide table, may. */
const overflowing = (page: Page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element) => {
      for (let box: Element | null = element; box; box = box.parentElement)
        if (["auto", "scroll"].includes(getComputedStyle(box).overflowX)) return true;
      return false;
    };
    const isSeen = (element: Element) =>
      element.checkVisibility() && !element.closest(".hidden-visually, [popover]:not(:popover-open)");
    const named = (element: Element) => element.outerHTML.slice(0, 120);
    const elements = [...document.body.querySelectorAll("*")].filter((element) => isSeen(element) && !scrolls(element));
    // What is typed into a field may be longer than it: the field scrolls with its caret.
    const isClipped = (element: Element) => {
      if (element.matches("input")) return false;
      const { overflowX, clipPath } = getComputedStyle(element);
      return (
        clipPath === "none" && ["hidden", "clip"].includes(overflowX) && element.scrollWidth > element.clientWidth + 1
      );
    };
    const out = elements.filter((element) => {
      const { left, right, width: own } = element.getBoundingClientRect();
      return own > 1 && getComputedStyle(element).clipPath === "none" && (right > width + 1 || left < -1);
    });
    const wide =
      document.documentElement.scrollWidth > width
        ? [`page: ${document.documentElement.scrollWidth} of ${width}`, ...out.map(named).slice(0, 4)]
        : [];
    return [...wide, ...elements.filter(isClipped).map((element) => `clipped: ${named(element)}`)];
  });

const smallTexts = (page: Page) =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) {
      const { parentElement: parent, textContent } = texts.currentNode;
      if (!parent?.checkVisibility() || !textContent?.trim() || parent.closest("script, svg, .hidden-visually"))
        continue;
      if (Number.parseFloat(getComputedStyle(parent).fontSize) < 14)
        found.push(`${getComputedStyle(parent).fontSize}: ${textContent.slice(0, 40)}`);
    }
    return found;
  });

/** Goes through the page by Tab, as far as it goes, and gives the stops of which no point can be seen. */
async function hiddenStops(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    window.scrollTo(0, 0);
    (document.activeElement as HTMLElement | null)?.blur();
  });
  const hidden: string[] = [];
  for (let stops = 0; stops < 70; stops += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      // A radio is seen by its label; what is in a drawing, by itself.
      const shown = (element instanceof HTMLInputElement && element.labels?.[0]) || element;
      const { left, top, width, height } = shown.getBoundingClientRect();
      // Of what is taller than the screen, the part that is on it.
      const start = Math.max(0, top);
      const end = Math.min(window.innerHeight, top + height);
      const points = [0.1, 0.5, 0.9].flatMap((x) =>
        [0.1, 0.5, 0.9].map((y) => [left + width * x, start + (end - start) * y] as const),
      );
      const isSeen = points.some(([x, y]) => {
        const at = document.elementFromPoint(x, y);
        return at !== null && (shown.contains(at) || at.contains(shown) || at === shown);
      });
      return { name: element.outerHTML.slice(0, 120), isSeen };
    });
    if (!stop) break;
    if (!stop.isSeen) hidden.push(stop.name);
  }
  return hidden;
}
