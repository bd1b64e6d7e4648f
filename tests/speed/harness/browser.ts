import puppeteer, { type Browser, type Page } from 'puppeteer-core';

/** Starts a Chromium, set up as a visitor's is: nothing that would make scripts or pages faster or slower. */
export async function openBrowser(executablePath: string): Promise<Browser> {
  return puppeteer.launch({
    executablePath,
    headless: true,
    protocolTimeout: 300_000,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

/** A page of a fresh profile with a process and caches of its own. `scripts` run in it before anything else. */
export async function openPage(browser: Browser, scripts: readonly string[]): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.setViewport({ width: 1280, height: 900 });
  for (const script of scripts) await page.evaluateOnNewDocument(script);
  return page;
}

/** Evaluates in the page. As text: a compiled function would call what the page does not have. */
export const ask = async <Answer>(page: Page, expression: string): Promise<Answer> => (await page.evaluate(expression)) as Answer;
