// What a tool can find against the accessibility of the page that is open.

import AxeBuilder from "@axe-core/playwright";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** Each violation as one line: rule and place. */
export async function violations(page) {
  // Legacy mode spares a second tab; there are no frames to look into.
  const { violations: found } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode(true).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

/** What makes the page scroll sideways. */
export const sideways = (page) =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const over = [...document.querySelectorAll("body *")].filter((element) => {
      const { right, width: own } = element.getBoundingClientRect();
      return own > 1 && right > width + 1 && !element.closest("[hidden]");
    });
    const names = over.map((element) => `${element.tagName}.${element.className}`);
    return document.documentElement.scrollWidth > width ? [`page is ${document.documentElement.scrollWidth} wide`, ...names] : [];
  });
