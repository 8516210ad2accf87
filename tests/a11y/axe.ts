import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/**
 * Looks at a page in the dark and in the light, and says of each violation its rule and the markup that breaks it. Only contrast
 * depends on the scheme: in the light every other rule would say the same again. Of a rule that is broken on purpose, whoever calls
 * says why.
 */
export async function expectNoViolation(page: Page, onPurpose: string[] = []): Promise<void> {
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  expect(await violationsIn(page, { onPurpose })).toEqual([]);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  expect(await violationsIn(page, { rules: ["color-contrast"] })).toEqual([]);
}

async function violationsIn(
  page: Page,
  { rules, onPurpose = [] }: { rules?: string[]; onPurpose?: string[] },
): Promise<string[]> {
  // Its usual way opens a second page for what frames said; ours have none.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules(rules) : axe.disableRules(onPurpose)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}
