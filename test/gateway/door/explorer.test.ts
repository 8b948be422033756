import type { Browser, Page } from 'playwright-core';
import type { GraphqlServer } from '../../../subgraphs/kernel/http/server';
import { describeWithBrowser, launchBrowser } from '../../support/browser';
import { localIdentity, type LocalIdentity } from '../../support/identity';
import { startTiny } from '../../support/tinyServer';

let identity: LocalIdentity;
let server: GraphqlServer;
beforeAll(async () => {
  identity = await localIdentity();
  server = await startTiny(identity);
});
afterAll(async () => {
  await server.close();
  identity.issuers.close();
});

const asBrowser = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

it('shows a page to a browser, an answer to everybody else', async () => {
  const page = await fetch(server.url, asBrowser);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const answer = await fetch(`${server.url}?query={hello}`, asBrowser);
  expect(answer.headers.get('content-type')).toMatch('json');
  expect((await fetch(server.url, { headers: { accept: 'application/json' } })).status).toBe(400);
});

it('has no page where it is switched off', async () => {
  const closed = await startTiny(identity, { explorer: false });
  expect((await fetch(closed.url, asBrowser)).status).toBe(400);
  expect((await fetch(new URL('/explorer/page.js', closed.url))).status).toBe(404);
  await closed.close();
});

describeWithBrowser('the explorer in Chromium', () => {
  let browser: Browser;
  let page: Page;
  const foreign: string[] = [];
  const complaints: string[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== new URL(server.url).origin) foreign.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(server.url);
    await page.locator('.graphiql-execute-button').waitFor({ timeout: 15_000 });
  });
  afterAll(() => browser.close());

  /** Types into one of the page's editors. */
  async function write(editor: string, text: string): Promise<void> {
    await page.locator(`${editor} .CodeMirror`).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(text);
  }

  async function run(): Promise<string> {
    const answered = page.waitForResponse(
      (response) => response.request().postData()?.includes('role') ?? false,
    );
    await page.locator('.graphiql-execute-button').click();
    await answered;
    const result = page.locator('.result-window .CodeMirror-code');
    await result.getByText('role').waitFor();
    return result.innerText();
  }

  it('asks its own server, and shows the answer', async () => {
    await write('.graphiql-query-editor', '{ role }');
    expect(await run()).toContain('PUBLIC');
  });

  it('asks with the token in its header editor', async () => {
    const authorization = await identity.bearer('500103', { role: 'CITY_OFFICE' });
    await write(
      'section[aria-label="Headers"] .graphiql-editor:not(.hidden)',
      JSON.stringify({ authorization }),
    );
    const answered = page.waitForResponse(
      (response) => response.request().headers().authorization === authorization,
    );
    await page.locator('.graphiql-execute-button').click();
    expect(await (await answered).json()).toEqual({ data: { role: 'CITY_OFFICE' } });
  });

  it('keeps the token in memory only', async () => {
    const kept = await page.evaluate<string>(
      'JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])',
    );
    expect(kept).toBe('[{},{},""]');
  });

  it('needs no internet and breaks no rule of its policy', () => {
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
